package org.broadsheet.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.broadsheet.platform.SiteSettings;

/** A site that readers reach by HTTPS never sends its session cookie over anything else, also behind a proxy. */
@WebListener
public class SecureSessionCookie implements ServletContextListener {
    @Inject
    SiteSettings site;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (site.url().startsWith("https:")) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
