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
import org.broadsheet.article.StoryField;
import org.broadsheet.body.ShownBody;
import org.broadsheet.conversation.web.ConversationView;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.portal.PortalMessages;
import org.broadsheet.portal.StructuredStory;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.publication.PathLookup;
import org.broadsheet.publication.PublishedArticle;
import org.broadsheet.publication.PublishedArticles;
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
    PortalMessages messages;

    @Inject
    Masthead masthead;

    @Inject
    ConversationView conversation;

    @Inject
    ReportPage report;

    @Inject
    StructuredStory structured;

    @Inject
    PageFreshness freshness;

    private PublishedArticle article;
    private String notice;
    private boolean noIndex;

    ViewOutcome open(Route route, HttpServletRequest request, HttpServletResponse response) {
        PathLookup found = published.at(route.path());
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
            return ViewOutcome.seeOther(article.teaser().path());
        }
        conversation.tell(response);
        return ViewOutcome.page(VIEW);
    }

    /** Where the story of an old address is now. */
    Optional<String> movedTo(Route route) {
        return Optional.ofNullable(published.at(route.path()).movedTo());
    }

    /** A form that was sent to the story's own address. */
    private ViewOutcome take(HttpServletRequest request, HttpServletResponse response) {
        String act = request.getParameter("act");
        if (ReportPage.ACT.equals(act)) {
            return report.post(article, request, response);
        }
        if (!ConversationView.takes(act)) {
            return ViewOutcome.refused(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        String next = conversation.post(article);
        conversation.tell(response);
        return next == null ? ViewOutcome.page(conversation.getStatus(), VIEW) : ViewOutcome.seeOther(next);
    }

    private ViewOutcome elsewhere(PathLookup found) {
        if (found.movedTo() != null) {
            return ViewOutcome.moved(found.movedTo());
        }
        if (found.goneNotice() == null) {
            return ViewOutcome.MISSING;
        }
        notice = found.goneNotice();
        return ViewOutcome.page(HttpServletResponse.SC_GONE, "gone");
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
        return ShownBody.withNotes(
                ShownBody.withTables(article.body(), messages.say("table")),
                messages.say("notes"),
                messages.say("note"),
                messages.say("note_back"));
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
