package org.broadsheet.conversation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.article.CommentMode;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.CommentThread;
import org.broadsheet.comment.OwnComment;
import org.broadsheet.comment.Reader;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.comment.ReplyRulesByStory;
import org.broadsheet.comment.ShownComment;
import org.broadsheet.comment.ThreadPage;
import org.broadsheet.conversation.Flag;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.platform.web.SiteTimes;
import org.broadsheet.publication.PublishedArticle;

/**
 * The conversation under a story: the threads as this reader sees them, and the one form under them, to reply or to
 * report. The page of the story opens it, or hands it a form that was sent to its own address.
 */
@Named
@RequestScoped
public class ConversationView {
    private static final String REPLY = "reply";
    private static final String FLAG = "flag";
    private static final String MINE = "mine";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor current;

    @Inject
    ReplyRulesByStory discussions;

    @Inject
    CommentThread thread;

    @Inject
    ReplyForm form;

    @Inject
    PageFreshness freshness;

    @Inject
    SiteTimes times;

    private PublishedArticle story;
    private ReplyRules discussion;
    private OwnComment own;
    private ThreadPage page = ThreadPage.NOTHING;
    private ThreadRow.Rows rows = ThreadRow.of(List.of(), 0);
    private int status = HttpServletResponse.SC_OK;

    /** Whether a form that says so is for the conversation. */
    public static boolean takes(String act) {
        return REPLY.equals(act) || FLAG.equals(act);
    }

    /** Loads what the reader sees; a forged place in the list is refused with 400. */
    public void open(PublishedArticle shown) {
        story = shown;
        discussion = discussions.of(shown);
        freshness.reads(PageKeys.comments(discussion.articleId()));
        if (discussion.isHidden()) {
            return;
        }
        Reader reader = reader();
        Long wanted = wanted();
        page = wanted == null
                ? thread.page(discussion.articleId(), reader, request.getParameter("after"), CommentThread.PAGE)
                : thread.pageOf(discussion.articleId(), reader, wanted, CommentThread.PAGE);
        rows = ThreadRow.of(page.items(), page.first() ? 0 : thread.removedAbove(discussion.articleId(), page));
    }

    /** Whether the address asks for a comment that is not on this reader's page, or for a place in a list that is hidden. */
    public boolean isAskedInVain() {
        if (request.getParameter(MINE) != null) {
            return false;
        }
        Long wanted = wanted();
        if (wanted != null) {
            return page.items().stream().noneMatch(comment -> comment.id() == wanted);
        }
        return discussion.isHidden() && request.getParameter("after") != null;
    }

    /**
     * Takes a form.
     *
     * @return where to go on with 303, or null when the page is to be shown again with {@link #getStatus}
     */
    public String post(PublishedArticle shown) {
        String path = shown.teaser().path();
        try {
            if (FLAG.equals(request.getParameter("act"))) {
                form.flag();
                return path + "?flagged=1#comments";
            }
            var posted = form.post(shown.teaser().id());
            return path + "?" + MINE + "=" + posted.editToken() + "#comment-" + posted.id();
        } catch (ProblemException refused) {
            if (refused.status() == HttpServletResponse.SC_NOT_FOUND) {
                throw refused;
            }
            status = refused.status();
            open(shown);
            return null;
        }
    }

    private Reader reader() {
        String token = request.getParameter(MINE);
        if (token != null) {
            freshness.personal();
            own = thread.findOwn(discussion.articleId(), token).orElse(null);
        }
        return Reader.of(current.find().map(Actor::id).orElse(0L), token);
    }

    /** The comment whose page is wanted: one's own, the one of the link, or the one that is answered or reported. */
    private Long wanted() {
        if (own != null) {
            return own.id();
        }
        return List.of("comment", REPLY, "parent", FLAG).stream()
                .map(form::number)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    /** The status of a page that is shown again. */
    public int getStatus() {
        return status;
    }

    /** Tells the reader's client what a status alone does not say. */
    public void tell(HttpServletResponse response) {
        form.fact("retryAfter").ifPresent(seconds -> response.setHeader("Retry-After", seconds.toString()));
        if (request.getParameter(MINE) != null) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
    }

    public boolean isShown() {
        return discussion != null && !discussion.isHidden();
    }

    public boolean isTakingReplies() {
        return discussions.isOpen(discussion);
    }

    public boolean isPremoderated() {
        return discussion.mode() == CommentMode.PREMODERATED;
    }

    public int getCount() {
        return story.teaser().comments();
    }

    public String getPath() {
        return discussion.path();
    }

    public List<ThreadRow> getRows() {
        return rows.rows();
    }

    /** What closes the list behind the last row. */
    public String getClose() {
        return rows.close();
    }

    /** Where the conversation goes on, or null. */
    public String getNext() {
        return page.next();
    }

    /** Whether the first comment is on another page. */
    public boolean isWithin() {
        return !page.first();
    }

    public String getKey() {
        return form.keyOf(discussion.articleId());
    }

    /** The comment that is being answered, or null. */
    public ShownComment getParent() {
        return answerable(form.number(REPLY))
                .or(() -> answerable(form.number("parent")))
                .orElse(null);
    }

    /** The comment that is being reported, or null. */
    /** The language of the story. */
    public String getLanguage() {
        return story.teaser().language();
    }

    public ShownComment getReported() {
        return find(form.number(FLAG)).orElse(null);
    }

    public boolean isFlagged() {
        return request.getParameter("flagged") != null;
    }

    /** Whether the comment that was posted with this page's token was not accepted. */
    public boolean isNotAccepted() {
        return own != null && own.status().isRemoved() && own.status() != CommentStatus.DELETED;
    }

    /** Whether a guest's comment is found again only by the address of this page. */
    public boolean isOwnToKeep(ShownComment comment) {
        return own != null && own.id() == comment.id() && comment.isWaiting() && !current.isSignedIn();
    }

    /** The address at which a guest sees the comment of this page again. */
    public String getOwnAddress() {
        return discussion.path() + "?" + MINE + "=" + request.getParameter(MINE) + "#comment-" + own.id();
    }

    /** Whether a guest may have a comment here that this page does not show. */
    public boolean isWithoutOwn() {
        return own == null && !current.isSignedIn();
    }

    /** What can be wrong with a comment. */
    public Flag.Reason[] getReasons() {
        return Flag.Reason.values();
    }

    /** When a comment was written, beside the time of the story; the zone is named there. */
    public String time(ShownComment comment) {
        return times.later(story.teaser().firstPublishedAt(), comment.createdAt());
    }

    /** Whether a comment's author stands under the headline of the story. */
    public boolean isByAuthor(ShownComment comment) {
        return comment.authorId() != null
                && story.story().bylines().stream()
                        .anyMatch(credit -> comment.authorId().equals(credit.personId()));
    }

    private Optional<ShownComment> answerable(Long id) {
        return rows.rows().stream()
                .filter(row -> id != null && row.comment().id() == id && row.answerable())
                .map(ThreadRow::comment)
                .findFirst();
    }

    private Optional<ShownComment> find(Long id) {
        return page.items().stream()
                .filter(comment -> id != null && comment.id() == id && comment.visibleHtml() != null)
                .findFirst();
    }
}
