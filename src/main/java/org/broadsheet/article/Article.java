package org.broadsheet.article;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A story as the newsroom knows it, from the first line somebody types to the day it is withdrawn: which version is
 * being worked on, where that stands, who has claimed it, and what was decided about readers having it. What it says
 * is in its revisions, what readers have is in its publications.
 */
@Entity
@Table(name = "article")
@Cacheable(false)
public class Article {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_seq")
    @SequenceGenerator(name = "article_seq", sequenceName = "article_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "working_revision_id")
    private Revision working;

    @Enumerated(EnumType.STRING)
    private WorkingState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before_spike")
    private WorkingState stateBeforeSpike;

    @Enumerated(EnumType.STRING)
    private PublicationState withheld;

    @Column(name = "public_notice")
    private String publicNotice;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "claimed_by")
    private Long claimedBy;

    @Column(name = "policy_id")
    private Long policyId;

    @Column(name = "signature_owed")
    private boolean signatureOwed;

    @Column(name = "signature_due_at")
    private Instant signatureDueAt;

    private String slugline;

    @Column(name = "due_at")
    private Instant dueAt;

    private int priority;

    @Enumerated(EnumType.STRING)
    @Column(name = "comment_mode")
    private CommentMode commentMode;

    @Column(name = "comments_close_at")
    private Instant commentsCloseAt;

    @Column(name = "embargo_until")
    private Instant embargoUntil;

    private boolean legal;

    @Column(name = "not_for_publication")
    private boolean notForPublication;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    protected Article() {}

    public Article(long createdBy, Instant at) {
        this.state = WorkingState.DRAFT;
        this.createdBy = createdBy;
        this.createdAt = at;
        this.savedAt = at;
    }

    /** Takes a new revision as the working copy. */
    public void work(Revision revision) {
        working = revision;
        savedAt = revision.createdAt();
    }

    public void keep(DeskNotes notes) {
        slugline = notes.slugline();
        dueAt = notes.due();
        priority = notes.priority();
        commentMode = notes.commentMode();
        commentsCloseAt = notes.commentsCloseAt();
        legal = notes.legal();
        notForPublication = notes.notForPublication();
        visibility = notes.visibility();
    }

    /** Puts the working copy into another state; a claim ends with the review. */
    public void moveTo(WorkingState next) {
        if (next == WorkingState.SPIKED) {
            stateBeforeSpike = state;
        }
        state = next;
        if (next != WorkingState.IN_REVIEW) {
            claimedBy = null;
        }
    }

    public void claim(Long personId) {
        claimedBy = personId;
    }

    /** Fixes the policy that a release must satisfy: the one in force when the story was submitted. */
    public void submitUnder(long newPolicyId) {
        policyId = newPolicyId;
    }

    /** Notes that the story went out without its signature. */
    public void oweSignature(Instant due) {
        signatureOwed = true;
        signatureDueAt = due;
    }

    public void signatureGiven() {
        signatureOwed = false;
        signatureDueAt = null;
    }

    /** Agrees on an embargo, or (null) lifts it; it holds whether a release is planned or not. */
    public void agreeOn(Instant embargo) {
        embargoUntil = embargo;
    }

    /** Keeps the story from readers by decision, or (null) no longer. */
    public void withhold(PublicationState decision, String notice) {
        withheld = decision;
        publicNotice = notice;
    }

    public DeskNotes notes() {
        return new DeskNotes(
                slugline, dueAt, priority, commentMode, commentsCloseAt, legal, notForPublication, visibility);
    }

    public long id() {
        return id;
    }

    public Revision working() {
        return working;
    }

    public WorkingState state() {
        return state;
    }

    public WorkingState stateBeforeSpike() {
        return stateBeforeSpike == null ? WorkingState.DRAFT : stateBeforeSpike;
    }

    public PublicationState withheld() {
        return withheld;
    }

    public String publicNotice() {
        return publicNotice;
    }

    public long createdBy() {
        return createdBy;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public Long claimedBy() {
        return claimedBy;
    }

    public Long policyId() {
        return policyId;
    }

    public boolean owesSignature() {
        return signatureOwed;
    }

    public Instant signatureDueAt() {
        return signatureDueAt;
    }

    /** The embargo that was agreed on last, past or not; null for none, or once it was lifted. */
    public Instant embargoUntil() {
        return embargoUntil;
    }

    public boolean isLegal() {
        return legal;
    }

    public boolean isNotForPublication() {
        return notForPublication;
    }

    public Visibility visibility() {
        return visibility;
    }
}
