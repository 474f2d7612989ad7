package org.broadsheet.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import org.broadsheet.account.Permission;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.CommentMessages;
import org.broadsheet.comment.CommentThread;
import org.broadsheet.comment.EditToken;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.conversation.ModerationPolicy.PolicyDecision;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * What authors may do with their own comment for a few minutes: say it better, or take it back. Saying it better goes
 * the whole way again; what readers see stays until the new version has passed.
 */
@ApplicationScoped
public class OwnComments {
    /** For how long a comment can be changed. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String STALE = "stale-revision";

    @Inject
    CommentThread comments;

    @Inject
    Posting posting;

    @Inject
    PostingChecks admission;

    @Inject
    RepeatedReplies repeats;

    @Inject
    CommentRateLimit flood;

    @Inject
    Detection detection;

    @Inject
    CommentWriter recording;

    @Inject
    DatabaseClock clock;

    @Inject
    CommentMessages messages;

    public Posted edit(Commenter who, long commentId, String body) {
        Comment comment = own(who, commentId);
        Posting.requireMayPost(who);
        ReplyRules discussion = admission.open(comment.articleId());
        CommentAuthor author = comment.author();
        Reply typed =
                new Reply(comment.parentId(), body, author.guestName(), author.guestEmail(), author.guestWebsite());
        posting.requireValid(author.isGuest(), typed);
        Reply reply = typed.cleaned();
        return repeats.ofEdit(comment, discussion, reply.body()).orElseGet(() -> edit(who, comment, reply, discussion));
    }

    private Posted edit(Commenter who, Comment comment, Reply reply, ReplyRules discussion) {
        CommentAuthor author = comment.author();
        flood.checkEdit(author);
        boolean premoderated = admission.checkSanctions(author, discussion);
        PolicyDecision judgement =
                detection.judge(admission.facts(reply, author, discussion, premoderated, comment.id()));
        try {
            return recording.edit(who, comment, reply, author, judgement);
        } catch (ProblemException changed) {
            if (!STALE.equals(changed.kind())) {
                throw changed;
            }
            return repeats.ofEdit(comment, discussion, reply.body()).orElseThrow(() -> changed);
        }
    }

    /** Whether a moderator reads first what a member writes, because readers have seen too little of them yet. */
    public boolean isNewcomer(Actor member) {
        return !member.mayAnywhere(Permission.DESK_ENTER)
                && admission.countEarlier(posting.personKey(member.id()), 0) < ModerationPolicy.TRUSTED_AFTER;
    }

    public void takeBack(Commenter who, long commentId) {
        recording.takeBack(who, own(who, commentId));
    }

    /** Refuses with 409 when the comment was changed or decided on since it was read. */
    static void requireStill(Comment comment, Comment known) {
        if (comment.revision() != known.revision()) {
            throw ProblemException.conflict(STALE, "This comment has changed in the meantime. Look at it again.");
        }
    }

    private Comment own(Commenter who, long commentId) {
        Comment comment = comments.find(commentId).orElseThrow(ProblemException::notFound);
        if (!isOwn(who, comment)) {
            throw comment.isVisible()
                    ? new ProblemException("permission", 403, messages.say("refused_other"))
                    : ProblemException.notFound();
        }
        boolean open = clock.now().isBefore(comment.createdAt().plus(WINDOW));
        if (!open || comment.status().isRemoved()) {
            throw ProblemException.conflict("window-closed", messages.say(open ? "refused_gone" : "refused_window"));
        }
        return comment;
    }

    private static boolean isOwn(Commenter who, Comment comment) {
        boolean byToken =
                who.editToken() != null && Hashes.same(EditToken.hash(who.editToken()), comment.editTokenHash());
        return byToken
                || !who.isGuest()
                        && Objects.equals(comment.authorId(), who.actor().id());
    }
}
