package org.broadsheet.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.Byline;
import org.broadsheet.platform.web.Html;
import org.broadsheet.platform.web.SiteTimes;
import org.broadsheet.portal.PortalMessages;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.publication.ReleasedCorrection;
import org.broadsheet.section.SectionEntry;

/** What stands over a story on its page and in lists alike: the line above its headline, its names, its times. */
@ApplicationScoped
class StoryMarkup {
    @Inject
    Masthead masthead;

    @Inject
    SiteTimes times;

    @Inject
    PortalMessages messages;

    /** BREAKING, the kind, the section and the kicker. */
    public void kicker(Html html, ArticleTeaser teaser, boolean breaking) {
        SectionEntry section = masthead.section(teaser.sectionId());
        html.raw("<p class=\"kicker\">");
        if (breaking) {
            html.raw("<span class=\"flag\">").text(messages.plain("breaking")).raw("</span> ");
        }
        if (teaser.kind() != ArticleKind.NEWS) {
            html.raw("<b class=\"kind\">")
                    .text(messages.plain("kind_" + teaser.kind()))
                    .raw("</b> · ");
        }
        html.raw("<a")
                .attribute("href", masthead.address(section))
                .raw(">")
                .text(section.name())
                .raw("</a>");
        if (isThere(teaser.kicker())) {
            html.raw(" · <span")
                    .attribute("lang", teaser.language())
                    .raw(">")
                    .text(teaser.kicker())
                    .raw("</span>");
        }
        html.raw("</p>\n");
    }

    /** The names in their order, each a link to its page: By A, B and C. */
    public void byline(Html html, List<Byline> credits) {
        if (credits.isEmpty()) {
            return;
        }
        html.raw("<span class=\"by\">").text(messages.plain("by")).raw(" ");
        for (int i = 0; i < credits.size(); i++) {
            if (i > 0) {
                boolean last = i == credits.size() - 1;
                html.text(messages.plain(last ? "by_and" : "by_comma")).raw(" ");
            }
            html.raw("<a")
                    .attribute("href", "/author/" + credits.get(i).slug())
                    .raw(" rel=\"author\"><bdi>")
                    .text(credits.get(i).name())
                    .raw("</bdi></a>");
        }
        html.raw("</span>\n");
    }

    /** A time for machines with what people read. */
    public void time(Html html, Instant at, String text) {
        html.raw("<time")
                .attribute("datetime", times.iso(at))
                .raw(">")
                .text(text)
                .raw("</time>");
    }

    /** A day, as the head of what belongs to it. */
    public void day(Html html, Instant at) {
        html.raw("<h2><time")
                .attribute("datetime", times.isoDay(at))
                .raw(">")
                .text(times.day(at))
                .raw("</time></h2>\n");
    }

    /** The kind of a note to readers, and that it does not hold any more. */
    public String told(ReleasedCorrection correction) {
        String kind = messages.plain("change_" + correction.kind());
        return correction.withdrawal() == null ? kind : messages.say("told_withdrawn", kind);
    }

    /** Why a note to readers was withdrawn; nothing while it holds. */
    public void withdrawal(Html html, ReleasedCorrection correction) {
        ReleasedCorrection.Withdrawal withdrawal = correction.withdrawal();
        if (withdrawal != null) {
            html.raw("<p class=\"withdrawn\"><b>")
                    .text(messages.say("told_withdrawn_on", times.day(withdrawal.at())))
                    .raw("</b> ")
                    .text(withdrawal.text())
                    .raw("</p>\n");
        }
    }

    static boolean isThere(String text) {
        return text != null && !text.isEmpty();
    }
}
