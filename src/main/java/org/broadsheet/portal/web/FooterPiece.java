package org.broadsheet.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.platform.web.Html;
import org.broadsheet.platform.web.Piece;
import org.broadsheet.platform.web.Site;
import org.broadsheet.portal.PortalMessages;

/** The foot of every public page. */
@Named
@ApplicationScoped
public class FooterPiece implements Piece {
    @Inject
    Site site;

    @Inject
    PortalMessages messages;

    @Override
    public void write(Html html) {
        html.raw("<footer class=\"site\"><div class=\"wrap quiet\"><span>")
                .text(site.getName())
                .raw("</span> <nav")
                .attribute("aria-label", messages.plain("about_site"))
                .raw("><a href=\"/corrections\">")
                .text(messages.plain("corrections_title"))
                .raw("</a> <a href=\"/about\">")
                .text(messages.plain("about_title"))
                .raw("</a></nav></div></footer>\n");
    }
}
