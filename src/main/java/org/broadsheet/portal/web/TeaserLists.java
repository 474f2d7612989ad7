package org.broadsheet.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.broadsheet.platform.web.Html;
import org.broadsheet.platform.web.PageFunctions;
import org.broadsheet.platform.web.Piece;
import org.broadsheet.platform.web.SiteTimes;
import org.broadsheet.portal.PortalMessages;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.publication.PublicStory;

/** Stories in lists: a front with its lead, columns, days; and the way to the older ones. */
@Named
@ApplicationScoped
public class TeaserLists {
    private static final Look LEAD = new Look("lead", 2, false);
    private static final Look SECOND = new Look("second", 2, false);
    private static final Look LINE = new Look("line", 2, false);
    private static final Look OF_DAY = new Look("line", 3, true);

    @Inject
    TeaserPage stories;

    @Inject
    Masthead masthead;

    @Inject
    StoryMarkup markup;

    @Inject
    SiteTimes times;

    @Inject
    PortalMessages messages;

    /**
     * How a story looks in a list.
     *
     * @param weight how much it weighs, a class of the style sheet
     * @param level of its headline
     * @param clock whether its day stands above it; else an older story says its day
     */
    private record Look(String weight, int level, boolean clock) {}

    /** The lead with the two under it, and the three beside it. */
    public Piece getFront() {
        return html -> {
            html.raw("<div class=\"front\">\n<div>\n");
            all(html, List.of(stories.getLead()), LEAD);
            html.raw("<div class=\"under\">");
            all(html, stories.getUnder(), SECOND);
            html.raw("</div>\n</div>\n<div class=\"beside\">\n");
            all(html, stories.getBeside(), LINE);
            html.raw("</div>\n</div>\n");
        };
    }

    /** What has no place of its own, in columns. */
    public Piece getColumns() {
        return html -> {
            html.raw("<div class=\"columns\">\n");
            all(html, stories.getRest(), LINE);
            html.raw("</div>\n");
        };
    }

    /** All, each day under its date. */
    public Piece getDays() {
        return html -> days(html, stories.getDays());
    }

    /** What has no place of its own, each day under its date. */
    public Piece getRestByDay() {
        return html -> days(html, stories.getRestByDay());
    }

    /** The way to the older stories and back to the newest. */
    public Piece getPager() {
        return pager(stories.getNext(), stories.isNewest());
    }

    /** The way to the older entries of a list and back to the newest; nothing where there is neither. */
    public Piece pager(String next, boolean newest) {
        return html -> {
            if (newest && !StoryMarkup.isThere(next)) {
                return;
            }
            html.raw("<nav class=\"pager\"")
                    .attribute("aria-label", messages.plain("pages"))
                    .raw(">\n");
            if (!newest) {
                html.raw("<a")
                        .attribute("href", masthead.getPath())
                        .raw(">")
                        .text(messages.plain("newest"))
                        .raw("</a>\n");
            }
            if (StoryMarkup.isThere(next)) {
                html.raw("<a rel=\"next\"")
                        .attribute("href", masthead.getPath() + "?before=" + next)
                        .raw(">")
                        .text(messages.plain("earlier"))
                        .raw("</a>\n");
            }
            html.raw("</nav>\n");
        };
    }

    private void days(Html html, List<StoryDay> days) {
        for (StoryDay day : days) {
            html.raw("<section class=\"day\">\n");
            markup.day(html, day.at());
            html.raw("<div class=\"ledger\">\n");
            all(html, day.stories(), OF_DAY);
            html.raw("</div>\n</section>\n");
        }
    }

    private void all(Html html, List<PublicStory> list, Look look) {
        Instant today = masthead.getToday();
        list.forEach(story -> teaser(html, story, look, today));
    }

    private void teaser(Html html, PublicStory story, Look look, Instant today) {
        ArticleTeaser teaser = story.teaser();
        String direction = PageFunctions.direction(teaser.language());
        html.raw("<article class=\"teaser ").raw(look.weight).raw("\">\n");
        markup.kicker(html, teaser, stories.isBreaking(teaser));
        html.raw("<h")
                .number(look.level)
                .attribute("lang", teaser.language())
                .attribute("dir", direction)
                .raw("><a")
                .attribute("href", teaser.path())
                .raw(">")
                .text(teaser.headline())
                .raw("</a></h")
                .number(look.level)
                .raw(">\n");
        if (StoryMarkup.isThere(teaser.standfirst())) {
            html.raw("<p class=\"standfirst\"")
                    .attribute("lang", teaser.language())
                    .attribute("dir", direction)
                    .raw(">")
                    .text(teaser.standfirst())
                    .raw("</p>\n");
        }
        foot(html, story, look, today);
        html.raw("</article>\n");
    }

    private void foot(Html html, PublicStory story, Look look, Instant today) {
        Instant at = story.teaser().firstPublishedAt();
        html.raw("<p class=\"quiet\">\n");
        markup.byline(html, story.bylines());
        markup.time(html, at, look.clock ? times.clock(at) : times.brief(today, at));
        if (story.teaser().isTalkedOver() && story.teaser().comments() > 0) {
            html.raw("\n<a")
                    .attribute("href", story.teaser().path() + "#comments")
                    .raw(">")
                    .text(messages.say("comments", story.teaser().comments()))
                    .raw("</a>");
        }
        html.raw("\n</p>\n");
    }
}
