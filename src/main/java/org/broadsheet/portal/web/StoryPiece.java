package org.broadsheet.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.article.StoryField;
import org.broadsheet.platform.web.Html;
import org.broadsheet.platform.web.PageFunctions;
import org.broadsheet.platform.web.Piece;
import org.broadsheet.platform.web.SiteTimes;
import org.broadsheet.portal.PortalMessages;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.publication.PublishedArticle;
import org.broadsheet.publication.ReleasedCorrection;
import org.broadsheet.publication.TagName;

/** A story on its own page, from the line above its headline to the links that hand it on. */
@Named
@ApplicationScoped
public class StoryPiece implements Piece {
    @Inject
    ArticlePage page;

    @Inject
    Masthead masthead;

    @Inject
    StoryMarkup markup;

    @Inject
    SiteTimes times;

    @Inject
    PortalMessages messages;

    @Override
    public void write(Html html) {
        PublishedArticle article = page.getArticle();
        ArticleTeaser teaser = article.teaser();
        html.raw("<header>\n");
        markup.kicker(html, teaser, page.isBreaking());
        html.raw(page.isLongHeadline() ? "<h1 class=\"long\"" : "<h1 class=\"short\"");
        written(html, teaser).text(teaser.headline()).raw("</h1>\n");
        if (StoryMarkup.isThere(teaser.standfirst())) {
            html.raw("<p class=\"standfirst\"");
            written(html, teaser).text(teaser.standfirst()).raw("</p>\n");
        }
        meta(html, article);
        html.raw("</header>\n");
        body(html, article);
        corrections(html, teaser, article.corrections());
        html.raw("<footer>\n");
        tags(html, article.story().tags());
        share(html);
        html.raw("</footer>\n");
    }

    private static Html written(Html html, ArticleTeaser teaser) {
        return html.attribute("lang", teaser.language())
                .attribute("dir", PageFunctions.direction(teaser.language()))
                .raw(">");
    }

    private void meta(Html html, PublishedArticle article) {
        ArticleTeaser teaser = article.teaser();
        html.raw("<div class=\"meta\">\n");
        markup.byline(html, article.story().bylines());
        html.raw("<span>").text(messages.plain("published")).raw(" ");
        markup.time(html, teaser.firstPublishedAt(), times.full(teaser.firstPublishedAt()));
        html.raw("</span>\n");
        if (page.isUpdated()) {
            html.raw("<span>").text(messages.plain("updated")).raw(" ");
            markup.time(html, teaser.updatedAt(), times.later(teaser.firstPublishedAt(), teaser.updatedAt()));
            html.raw("</span>\n");
        }
        html.raw("<span>")
                .text(messages.say("minutes", teaser.readingMinutes()))
                .raw("</span>\n");
        if (page.isTalkedOver()) {
            html.raw("<span><a href=\"#comments\">")
                    .text(messages.say("comments", teaser.comments()))
                    .raw("</a></span>\n");
        }
        html.raw("<span>").text(messages.say("views", teaser.views())).raw("</span>\n<span><a");
        html.attribute("href", teaser.path() + "?report=1")
                .raw(" rel=\"nofollow\">")
                .text(messages.plain("report_link"))
                .raw("</a></span>\n</div>\n");
    }

    private void body(Html html, PublishedArticle article) {
        if (page.isOld()) {
            html.raw("<p class=\"aged\" role=\"note\">")
                    .text(messages.say("old", times.day(article.teaser().updatedAt())))
                    .raw("</p>\n");
        }
        html.raw("<div class=\"prose\"");
        written(html, article.teaser());
        if (StoryMarkup.isThere(article.text(StoryField.DATELINE))) {
            html.raw("<p class=\"dateline\">")
                    .text(article.text(StoryField.DATELINE))
                    .raw("</p>");
        }
        html.raw(page.getBody()).raw("\n</div>\n");
    }

    private void corrections(Html html, ArticleTeaser teaser, List<ReleasedCorrection> corrections) {
        if (corrections.isEmpty()) {
            return;
        }
        html.raw("<section class=\"corrections\"")
                .attribute("aria-label", messages.plain("corrections_title"))
                .raw(" id=\"corrections\">\n");
        for (ReleasedCorrection correction : corrections) {
            html.raw("<h2>")
                    .text(messages.say("told_on", markup.told(correction), times.day(correction.at())))
                    .raw("</h2>\n<p");
            written(html, teaser).text(correction.text()).raw("</p>\n");
            markup.withdrawal(html, correction);
        }
        html.raw("</section>\n");
    }

    private void tags(Html html, List<TagName> tags) {
        if (tags.isEmpty()) {
            return;
        }
        html.raw("<ul class=\"tags\"")
                .attribute("aria-label", messages.plain("tags"))
                .raw(">");
        for (TagName tag : tags) {
            html.raw("<li><a")
                    .attribute("href", "/tag/" + tag.slug())
                    .raw(" rel=\"tag\">")
                    .text(tag.name())
                    .raw("</a></li>");
        }
        html.raw("</ul>\n");
    }

    private void share(Html html) {
        html.raw("<ul class=\"share quiet\"")
                .attribute("aria-label", messages.plain("share"))
                .raw(">\n<li><a")
                .attribute("href", page.getMailLink())
                .raw(">")
                .text(messages.plain("share_mail"))
                .raw("</a></li>\n<li><a")
                .attribute("href", masthead.getCanonical())
                .raw(" rel=\"bookmark\">")
                .text(messages.plain("share_link"))
                .raw("</a></li>\n</ul>\n");
    }
}
