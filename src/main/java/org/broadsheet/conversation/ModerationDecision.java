package org.broadsheet.conversation;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.broadsheet.comment.Comment;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.guard.WrittenOnce;
import org.broadsheet.platform.Hashes;

/** One decision on a comment: by a moderator, or by the policy when nobody is named. */
@Entity
@Table(name = "moderation_decision")
@Cacheable(false)
public class ModerationDecision extends WrittenOnce {
    /** The reason of a decision that takes the one before it back. */
    public static final String UNDO = "UNDO";

    /** The reason of a decision that readers brought about by their reports. */
    static final String REPORTS = "REPORTS";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "moderation_decision_seq")
    @SequenceGenerator(name = "moderation_decision_seq", sequenceName = "moderation_decision_seq", allocationSize = 50)
    private long id;

    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "comment_revision_id")
    private long commentRevisionId;

    private int revision;

    @Column(name = "moderator_id")
    private Long moderatorId;

    @Enumerated(EnumType.STRING)
    private ModerationAction verdict;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private CommentStatus fromStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private CommentStatus toStatus;

    private String reason;
    private String note;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected ModerationDecision() {}

    /** A decision that has just been carried out on a comment. */
    public ModerationDecision(Comment comment, CommentStatus before, ModerationAction verdict, Instant at) {
        this.commentId = comment.id();
        this.commentRevisionId = comment.latestRevisionId();
        this.revision = comment.revision();
        this.fromStatus = before;
        this.toStatus = comment.status();
        this.verdict = verdict;
        this.decidedAt = at;
    }

    /** A decision of long ago, on the text that the comment has now. */
    public static ModerationDecision past(
            Comment comment, int revision, CommentStatus from, CommentStatus to, Instant at) {
        ModerationDecision decision = new ModerationDecision(comment, from, ModerationAction.ofPolicy(to), at);
        decision.revision = revision;
        decision.toStatus = to;
        return decision;
    }

    public ModerationDecision by(Long moderator) {
        moderatorId = moderator;
        return this;
    }

    public ModerationDecision because(String newReason, String newNote) {
        reason = newReason;
        note = newNote;
        return this;
    }

    public DecisionStep step(String moderator) {
        return new DecisionStep(moderator, verdict, reason, note, decidedAt);
    }

    public long commentId() {
        return commentId;
    }

    public int revision() {
        return revision;
    }

    /** Whether it took the one before it back. */
    public boolean takesBack() {
        return UNDO.equals(reason);
    }

    /** Whether it says anything of which text readers see: one that has to wait leaves the text before it in sight. */
    public boolean showsOrHides() {
        return toStatus != CommentStatus.PENDING || REPORTS.equals(reason);
    }

    public CommentStatus fromStatus() {
        return fromStatus;
    }

    public CommentStatus toStatus() {
        return toStatus;
    }

    public long commentRevisionId() {
        return commentRevisionId;
    }

    public Long moderatorId() {
        return moderatorId;
    }

    public ModerationAction verdict() {
        return verdict;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    protected Hashes.Fields values() {
        return Hashes.fields("moderation_decision")
                .with("id", id)
                .with("comment_id", commentId)
                .with("comment_revision_id", commentRevisionId)
                .with("revision", revision)
                .with("moderator_id", moderatorId)
                .with("verdict", verdict)
                .with("from_status", fromStatus)
                .with("to_status", toStatus)
                .with("reason", reason)
                .with("note", note)
                .with("decided_at", decidedAt);
    }
}
