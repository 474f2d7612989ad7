package org.broadsheet.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.account.Permission;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.CommentMessages;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.conversation.ModerationPolicy.PolicyDecision;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.store.Entities;
import org.broadsheet.platform.store.ReadTransaction;

/**
 * The one way of a reply into the site, from the page and from REST. First what is cheap and certain, then the
 * detectors, and at last one transaction; between the steps no transaction is open, for detectors may take their time.
 */
@ApplicationScoped
public class Posting {
    private static final String KEY = "comment-author";

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
    ReadTransaction reading;

    @Inject
    Secrets secrets;

    @Inject
    CommentMessages messages;

    /** Takes a reply to a story, or refuses it and keeps nothing; one that is sent twice is answered twice and kept once. */
    public Posted post(Commenter who, long articleId, Reply typed) {
        Attempt attempt = reading.read(() -> admit(who, articleId, typed));
        if (attempt.answer() != null) {
            return attempt.answer();
        }
        flood.checkReply(attempt.facts().author(), attempt.name());
        return record(who, articleId, attempt.facts());
    }

    /**
     * A reply that may come in, with all that is known of it.
     *
     * @param answer what was answered already, where it is sent again, or null
     * @param name what names it
     */
    private record Attempt(DetectorInput facts, Posted answer, String name) {}

    /** Of two equal replies that come at once, the store keeps one; the other hears what it would have heard later. */
    private Posted record(Commenter who, long articleId, DetectorInput facts) {
        PolicyDecision judgement = detection.judge(facts);
        try {
            return recording.reply(who, articleId, facts.reply(), facts.author(), judgement);
        } catch (PersistenceException failed) {
            if (!Entities.isUniqueViolation(failed)) {
                throw failed;
            }
            return reading.read(() -> keptOne(articleId, facts)).orElseThrow(() -> failed);
        }
    }

    private Optional<Posted> keptOne(long articleId, DetectorInput facts) {
        Comment parent = admission.parent(articleId, facts.reply().parent());
        return repeats.ofReply(
                facts.discussion(), parent, facts.author(), facts.reply().body());
    }

    private Attempt admit(Commenter who, long articleId, Reply typed) {
        ReplyRules discussion = admission.open(articleId);
        requireMayPost(who);
        Comment parent = admission.parent(articleId, typed.parent());
        requireValid(who.isGuest(), typed);
        Reply reply = typed.cleaned();
        if (who.isGuest()) {
            admission.requireOwnName(reply.name());
        }
        CommentAuthor author = author(who, reply);
        Optional<Posted> answer = repeats.ofReply(discussion, parent, author, reply.body());
        if (answer.isPresent()) {
            return new Attempt(null, answer.get(), null);
        }
        boolean premoderated = admission.checkSanctions(author, discussion);
        return new Attempt(
                admission.facts(reply, author, discussion, premoderated, 0),
                null,
                RepeatedReplies.name(articleId, parent, author, reply.body()));
    }

    static void requireMayPost(Commenter who) {
        if (!who.isGuest() && !who.actor().mayAnywhere(Permission.COMMENT_POST)) {
            throw ProblemException.permission(Permission.COMMENT_POST);
        }
    }

    /** Refuses with 400 what is empty, too long, malformed or hidden, all at once. */
    public void requireValid(boolean guest, Reply typed) {
        List<Violation> violations = typed.wrong(guest);
        if (!violations.isEmpty()) {
            throw messages.invalid(violations);
        }
    }

    /** Who says it, under keys from which nobody reads an address. */
    public CommentAuthor author(Commenter who, Reply reply) {
        String key = secrets.key(KEY);
        String address = Hashes.hmac(key, "network", who.network());
        if (who.isGuest()) {
            String email = reply.email().toLowerCase(Locale.ROOT);
            return new CommentAuthor(
                    null,
                    reply.name(),
                    reply.email(),
                    reply.website(),
                    Hashes.hmac(key, "guest", email),
                    address,
                    false);
        }
        boolean staff = who.actor().mayAnywhere(Permission.DESK_ENTER);
        long person = who.actor().id();
        return new CommentAuthor(person, who.actor().displayName(), null, null, personKey(person), address, staff);
    }

    /** The key under which somebody with an account writes. */
    String personKey(long person) {
        return Hashes.hmac(secrets.key(KEY), "person", person);
    }
}
