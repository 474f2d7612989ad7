package org.broadsheet.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.platform.web.Html;
import org.broadsheet.platform.web.Piece;
import org.broadsheet.publication.ReleasedCorrection;

/** The list of corrections, each under its day with the story that it is about. */
@Named
@ApplicationScoped
public class CorrectionsPiece implements Piece {
    @Inject
    CorrectionsPage page;

    @Inject
    StoryMarkup markup;

    @Override
    public void write(Html html) {
        page.getItems().forEach(correction -> write(html, correction));
    }

    /** A story that readers no longer have is named and leads nowhere. */
    private static void headline(Html html, ReleasedCorrection correction) {
        if (correction.path() == null) {
            html.text(correction.headline());
        } else {
            html.raw("<a")
                    .attribute("href", correction.path())
                    .raw(">")
                    .text(correction.headline())
                    .raw("</a>");
        }
    }

    private void write(Html html, ReleasedCorrection correction) {
        html.raw("<section class=\"day\">\n");
        markup.day(html, correction.at());
        html.raw("<div class=\"ledger\">\n<article class=\"teaser line\">\n<p class=\"kicker\"><b class=\"kind\">")
                .text(markup.told(correction))
                .raw("</b></p>\n<h3>");
        headline(html, correction);
        html.raw("</h3>\n<p class=\"told\">").text(correction.text()).raw("</p>\n");
        markup.withdrawal(html, correction);
        html.raw("</article>\n</div>\n</section>\n");
    }
}
