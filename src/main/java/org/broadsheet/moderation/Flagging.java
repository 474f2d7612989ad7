package org.broadsheet.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentLedger;
import org.broadsheet.comment.CommentThread;
import org.broadsheet.comment.CommentWords;
import org.broadsheet.comment.Discussions;
import org.broadsheet.platform.Act;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.HiddenCharacters;
import org.broadsheet.platform.PlainText;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Secrets;

/** Readers report comments; each comment once by each reader. A report puts it into a queue and changes nothing else. */
@ApplicationScoped
public class Flagging {
    private static final String KEY = "comment-reporter";
    private static final int LONGEST_DETAIL = 1000;

    @Inject
    CommentThread comments;

    @Inject
    Discussions discussions;

    @Inject
    Secrets secrets;

    @Inject
    Flood flood;

    @Inject
    Flags flags;

    @Inject
    CommentWords words;

    /** Reports a comment that readers see; 404 for every other. */
    public void flag(Commenter who, long commentId, Flag.Reason reason, String typed) {
        Comment comment = comments.find(commentId).filter(Comment::isVisible).orElseThrow(Refusal::notFound);
        discussions.find(comment.articleId()).filter(d -> !d.isHidden()).orElseThrow(Refusal::notFound);
        HiddenCharacters.refuse("detail", typed);
        String detail = PlainText.lines(typed);
        if (reason == null) {
            throw Refusal.invalid("reason", words.say("reason_missing"));
        }
        if (detail != null && detail.length() > LONGEST_DETAIL) {
            throw Refusal.invalid("detail", words.say("detail_long"));
        }
        String key = reporterKey(who);
        flood.checkFlag(key);
        flags.add(comment, new Flags.Report(reason, detail), who, key);
    }

    private String reporterKey(Commenter who) {
        String key = secrets.key(KEY);
        return who.isGuest()
                ? Hashes.hmac(key, "network", who.network())
                : Hashes.hmac(key, "person", who.actor().id());
    }

    /** The stored reports. */
    @ApplicationScoped
    @Transactional
    static class Flags {
        @Inject
        EntityManager entities;

        @Inject
        CommentLedger ledger;

        @Inject
        AuditTrail trail;

        @Inject
        DatabaseClock clock;

        @Inject
        CommentWords words;

        record Report(Flag.Reason reason, String detail) {}

        public void add(Comment comment, Report report, Commenter who, String key) {
            ledger.lockStory(comment.articleId());
            if (has(comment.id(), key)) {
                throw Refusal.conflict("already-flagged", words.say("refused_flagged"));
            }
            Long reporter = who.isGuest() ? null : who.actor().id();
            entities.persist(new Flag(comment, report.reason(), report.detail(), clock.now()).by(reporter, key));
            trail.record(
                    who.inTrail(),
                    Act.of(
                            "comment.flag",
                            "comment",
                            comment.id(),
                            report.reason().name()));
        }

        private boolean has(long commentId, String key) {
            return !entities.createQuery(
                            "select f.id from Flag f where f.commentId = :comment and f.reporterKey = :key", Long.class)
                    .setParameter("comment", commentId)
                    .setParameter("key", key)
                    .getResultList()
                    .isEmpty();
        }
    }
}
