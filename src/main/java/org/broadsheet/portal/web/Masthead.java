package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.platform.web.SiteTimes;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;

/** What stands at the head of every public page: the day, the sections and the breaking story, if there is one. */
@Named
@RequestScoped
public class Masthead {
    @Inject
    SectionTree tree;

    @Inject
    PublishedArticles published;

    @Inject
    DatabaseClock clock;

    @Inject
    SiteTimes times;

    @Inject
    SiteSettings settings;

    @Inject
    PageFreshness freshness;

    private String path = "/";
    private SectionEntry section;
    private ArticleTeaser banner;
    private Instant today;

    /** Reads what the head shows, before anything is written. */
    void open(String pagePath) {
        path = pagePath;
        today = clock.now();
        PublishedArticles.Breaking breaking = published.breaking();
        banner = breaking.story();
        freshness.reads(PageKeys.BANNER);
        freshness.reads(PageKeys.SECTIONS);
        freshness.goodUntil(times.midnightAfter(today));
        freshness.goodUntil(breaking.changesAt());
    }

    /** Whether it has been read. */
    boolean isOpen() {
        return today != null;
    }

    /** The page belongs to this section. */
    void standIn(SectionEntry here) {
        section = here;
    }

    public Instant getToday() {
        return today;
    }

    public List<SectionEntry> getSections() {
        return tree.top();
    }

    /** The newest breaking story, or null; the story's own page does not announce itself. */
    public ArticleTeaser getBanner() {
        return banner == null || banner.path().equals(path) ? null : banner;
    }

    /** The address of a section's page. */
    public String address(SectionEntry of) {
        return tree.pathOf(of);
    }

    /** The section with this id, for the line above a headline. */
    public SectionEntry section(long id) {
        return tree.byId(id);
    }

    /** Whether the reader is in a section: {@code page} on its page, {@code true} below it, else null. */
    public String current(SectionEntry entry) {
        if (section == null || !tree.scopesOf(section.id()).contains(entry.id())) {
            return null;
        }
        return address(entry).equals(path) ? "page" : "true";
    }

    /** The address of signing in, from which one comes back to this page. */
    public String getSignIn() {
        return "/account/sign-in?from=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The page's own path. */
    public String getPath() {
        return path;
    }

    /** The page's own address in full, for machines. */
    public String getCanonical() {
        return settings.url() + path;
    }
}
