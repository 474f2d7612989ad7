package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.publication.PublicStory;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.publication.TeaserQuery;

/** The list of stories on a page, newest first, and the way to the older ones. */
@Named("stories")
@RequestScoped
public class TeaserPage {
    private static final int PAGE = 22;
    private static final int UNDER = 2;
    private static final int BESIDE = 3;

    @Inject
    PublishedArticles published;

    @Inject
    SiteSettings settings;

    @Inject
    DatabaseClock clock;

    @Inject
    PageFreshness freshness;

    private Slice<PublicStory> slice = new Slice<>(List.of(), null);
    private boolean newest;

    /** Reads the stories before a place, or the newest. */
    void read(TeaserQuery listing, Cursor before) {
        // before the list is read: what changes in between must not be missed
        freshness.goodUntil(published.nextChange());
        Instant t = clock.now();
        slice = published.list(listing, before, PAGE);
        newest = before == null;
        for (PublicStory story : slice.items()) {
            freshness.reads(PageKeys.article(story.teaser().id()));
            freshness.reads(PageKeys.comments(story.teaser().id()));
            freshness.goodUntil(story.teaser().breakingEndAfter(t));
        }
    }

    public boolean isNone() {
        return slice.items().isEmpty();
    }

    /** Whether the list starts with the newest story there is. */
    public boolean isNewest() {
        return newest;
    }

    /** The cursor of the older stories, or null. */
    public String getNext() {
        return slice.next();
    }

    /** All of them. */
    public List<PublicStory> getItems() {
        return slice.items();
    }

    /** The story on top: what is breaking, else the newest. */
    public PublicStory getLead() {
        return slice.items().stream()
                .filter(story -> isBreaking(story.teaser()))
                .findFirst()
                .orElseGet(() -> slice.items().get(0));
    }

    /** The two that stand under the one on top. */
    public List<PublicStory> getUnder() {
        return others(0, UNDER);
    }

    /** The three beside it. */
    public List<PublicStory> getBeside() {
        return others(UNDER, UNDER + BESIDE);
    }

    /** What has no place of its own. */
    public List<PublicStory> getRest() {
        return others(UNDER + BESIDE, PAGE);
    }

    /** All, day by day. */
    public List<StoryDay> getDays() {
        return StoryDay.of(slice.items(), settings.zone());
    }

    /** What has no place of its own, day by day. */
    public List<StoryDay> getRestByDay() {
        return StoryDay.of(getRest(), settings.zone());
    }

    public boolean isBreaking(ArticleTeaser teaser) {
        return teaser.isBreakingAt(clock.now());
    }

    private List<PublicStory> others(int from, int to) {
        PublicStory lead = getLead();
        return slice.items().stream()
                .filter(story -> story != lead)
                .skip(from)
                .limit((long) to - from)
                .toList();
    }
}
