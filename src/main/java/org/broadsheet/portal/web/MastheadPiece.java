package org.broadsheet.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.platform.web.Html;
import org.broadsheet.platform.web.PageFunctions;
import org.broadsheet.platform.web.Piece;
import org.broadsheet.platform.web.Site;
import org.broadsheet.platform.web.SiteTimes;
import org.broadsheet.portal.PortalMessages;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.section.SectionEntry;

/** The top of every public page: the breaking story, the day, who is signed in, the nameplate, the sections. */
@Named
@ApplicationScoped
public class MastheadPiece implements Piece {
    @Inject
    Masthead masthead;

    @Inject
    CurrentActor current;

    @Inject
    Site site;

    @Inject
    SiteTimes times;

    @Inject
    PortalMessages messages;

    @Override
    public void write(Html html) {
        html.raw("<a class=\"skip\" href=\"#main\">")
                .text(messages.plain("skip"))
                .raw("</a>\n");
        banner(html, masthead.getBanner());
        html.raw("<header class=\"masthead wrap\">\n<div class=\"ears quiet\">\n<time")
                .attribute("datetime", times.isoDay(masthead.getToday()))
                .raw(">")
                .text(times.wholeDay(masthead.getToday()))
                .raw("</time>\n<nav")
                .attribute("aria-label", messages.plain("service"))
                .raw(" id=\"service\">\n");
        service(html);
        html.raw("</nav>\n</div>\n<p class=\"nameplate\"><a href=\"/\">")
                .text(site.getName())
                .raw("</a></p>\n");
        sections(html);
        html.raw("</header>\n");
    }

    private void banner(Html html, ArticleTeaser banner) {
        if (banner == null) {
            return;
        }
        boolean brief =
                banner.shortHeadline() != null && !banner.shortHeadline().isEmpty();
        html.raw("<aside class=\"banner\"")
                .attribute("aria-label", messages.plain("breaking_news"))
                .raw("><div class=\"wrap\"><b>")
                .text(messages.plain("breaking"))
                .raw("</b> <a")
                .attribute("href", banner.path())
                .attribute("lang", banner.language())
                .attribute("dir", PageFunctions.direction(banner.language()))
                .raw(">")
                .text(brief ? banner.shortHeadline() : banner.headline())
                .raw("</a></div></aside>\n");
    }

    private void service(Html html) {
        if (!current.isSignedIn()) {
            html.raw("<a")
                    .attribute("href", masthead.getSignIn())
                    .raw(" id=\"sign-in\"")
                    .attribute("data-signed-in", messages.plain("sign_out"))
                    .raw(" rel=\"nofollow\">")
                    .text(messages.plain("sign_in"))
                    .raw("</a>\n");
            return;
        }
        if (current.isStaff()) {
            html.raw("<a href=\"/desk/\">").text(messages.plain("desk")).raw("</a>\n");
        }
        html.raw("<a href=\"/account/profile\"><bdi>")
                .text(current.getDisplayName())
                .raw("</bdi></a>\n<a href=\"/account/sign-out\">")
                .text(messages.plain("sign_out"))
                .raw("</a>\n");
    }

    private void sections(Html html) {
        html.raw("<nav").attribute("aria-label", messages.plain("sections")).raw(">\n<ul class=\"sections\">");
        for (SectionEntry entry : masthead.getSections()) {
            html.raw("<li><a")
                    .attribute("href", masthead.address(entry))
                    .attribute("aria-current", masthead.current(entry))
                    .raw(">")
                    .text(entry.name())
                    .raw("</a></li>");
        }
        html.raw("</ul>\n</nav>\n");
    }
}
