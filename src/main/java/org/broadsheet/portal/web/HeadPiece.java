package org.broadsheet.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.platform.web.Assets;
import org.broadsheet.platform.web.Html;
import org.broadsheet.platform.web.Piece;

/** The style sheet, the sign and the script of every public page. */
@Named
@ApplicationScoped
public class HeadPiece implements Piece {
    @Inject
    Assets assets;

    @Override
    public void write(Html html) {
        html.raw("<link rel=\"stylesheet\"")
                .attribute("href", assets.address("css/site.css"))
                .raw("/>\n<link rel=\"icon\"")
                .attribute("href", assets.address("img/sign.svg"))
                .raw(" type=\"image/svg+xml\"/>\n<script")
                .attribute("src", assets.address("js/site.js"))
                .raw(" defer=\"defer\"></script>\n");
    }
}
