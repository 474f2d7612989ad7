package org.broadsheet.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Browsers and feed readers ask for an icon at this address, whatever the page says. */
@WebServlet(urlPatterns = "/favicon.ico", asyncSupported = true)
public class SiteIcon extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", assets.address("img/sign.svg"));
        response.setHeader("Cache-Control", "public, max-age=3600");
    }
}
