package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.article.ArticleTeaser;
import org.broadsheet.article.Found;
import org.broadsheet.article.PublishedArticle;
import org.broadsheet.article.PublishedArticles;
import org.broadsheet.article.StoryField;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.moderation.web.Conversation;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.portal.PortalWords;
import org.broadsheet.portal.StructuredStory;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;

/** The page of one story, and the forms that are sent to its address. */
@Named
@RequestScoped
public class ArticlePage {
    private static final String VIEW = "article";
    private static final int LONG_HEADLINE = 80;
    private static final int LONG_WORD = 22;
    private static final long OLD_DAYS = 365;

    @Inject
    PublishedArticles published;

    @Inject
    SectionTree sections;

    @Inject
    DatabaseClock clock;

    @Inject
    PortalWords words;

    @Inject
    Masthead masthead;

    @Inject
    Conversation conversation;

    @Inject
    ReportPage report;

    @Inject
    StructuredStory structured;

    @Inject
    PageFreshness freshness;

    private PublishedArticle article;
    private String notice;
    private boolean noIndex;

    Destination open(Route route, HttpServletRequest request, HttpServletResponse response) {
        Found found = published.at(route.path());
        if (found.article() == null) {
            return elsewhere(found);
        }
        show(found.article(), request);
        if ("POST".equals(request.getMethod())) {
            return take(request, response);
        }
        if (request.getParameter(ReportPage.PARAMETER) != null) {
            return report.open(article, request);
        }
        conversation.open(article);
        if (conversation.isAskedInVain()) {
            freshness.personal();
            return Destination.seeOther(article.teaser().path());
        }
        conversation.tell(response);
        return Destination.page(VIEW);
    }

    /** Where the story of an old address is now. */
    Optional<String> movedTo(Route route) {
        return Optional.ofNullable(published.at(route.path()).movedTo());
    }

    /** A form that was sent to the story's own address. */
    private Destination take(HttpServletRequest request, HttpServletResponse response) {
        String act = request.getParameter("act");
        if (ReportPage.ACT.equals(act)) {
            return report.post(article, request, response);
        }
        if (!Conversation.takes(act)) {
            return Destination.refused(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        String next = conversation.post(article);
        conversation.tell(response);
        return next == null ? Destination.page(conversation.getStatus(), VIEW) : Destination.seeOther(next);
    }

    private Destination elsewhere(Found found) {
        if (found.movedTo() != null) {
            return Destination.moved(found.movedTo());
        }
        if (found.goneNotice() == null) {
            return Destination.MISSING;
        }
        notice = found.goneNotice();
        return Destination.page(HttpServletResponse.SC_GONE, "gone");
    }

    private void show(PublishedArticle story, HttpServletRequest request) {
        article = story;
        masthead.standIn(getSection());
        freshness.reads(PageKeys.article(story.teaser().id()));
        freshness.goodUntil(story.nextChangeAt());
        freshness.goodUntil(isOld() ? null : becomesOldAt());
        if (request.getParameter("mine") != null) {
            freshness.personal();
            noIndex = true;
        }
    }

    public PublishedArticle getArticle() {
        return article;
    }

    public ArticleTeaser getTeaser() {
        return article.teaser();
    }

    public SectionEntry getSection() {
        return sections.byId(article.teaser().sectionId());
    }

    /** What the public is told of a story that was removed for good. */
    public String getNotice() {
        return notice;
    }

    public boolean isNoIndex() {
        return noIndex;
    }

    public boolean isBreaking() {
        return getTeaser().isBreakingAt(clock.now());
    }

    /** Whether the headline needs a smaller size: it is long, or has a long word. */
    public boolean isLongHeadline() {
        String headline = getTeaser().headline();
        return headline.length() > LONG_HEADLINE
                || Arrays.stream(headline.split("[\\s-]+")).anyMatch(word -> word.length() >= LONG_WORD);
    }

    /** Whether readers should be told that nothing in it was touched for a year. */
    public boolean isOld() {
        return !becomesOldAt().isAfter(clock.now());
    }

    private Instant becomesOldAt() {
        return getTeaser().updatedAt().plus(OLD_DAYS, ChronoUnit.DAYS);
    }

    /** Whether there is, or may be, a conversation under it. */
    public boolean isTalkedOver() {
        return getTeaser().isTalkedOver();
    }

    public boolean isUpdated() {
        return getTeaser().updatedAt().isAfter(getTeaser().firstPublishedAt());
    }

    /** The title for the browser and for search engines. */
    public String getTitle() {
        return Objects.requireNonNullElse(
                article.text(StoryField.SEARCH_HEADLINE), getTeaser().headline());
    }

    public String getBody() {
        return BodyTables.makeReachable(article.body(), words.say("table"));
    }

    /** The story for machines, as JSON-LD that may stand in a script element. */
    public String getStructure() {
        return structured.of(article, getSection().name());
    }

    /** The link that hands the story on by mail. */
    public String getMailLink() {
        return MailLink.of(getTeaser().headline(), masthead.getCanonical());
    }
}
