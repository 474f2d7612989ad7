package org.broadsheet.workflow;

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
import org.broadsheet.article.Revision;
import org.broadsheet.article.WorkingState;
import org.broadsheet.guard.WrittenOnce;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Hashes;

/** One step of a story's way, with who took it and when. */
@Entity
@Table(name = "transition_log")
@Cacheable(false)
public class TransitionRecord extends WrittenOnce {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transition_log_seq")
    @SequenceGenerator(name = "transition_log_seq", sequenceName = "transition_log_seq", allocationSize = 50)
    private long id;

    @Column(name = "article_id")
    private long articleId;

    @Column(name = "revision_id")
    private long revisionId;

    @Enumerated(EnumType.STRING)
    private Transition transition;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private WorkingState fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private WorkingState toState;

    @Column(name = "actor_id")
    private long actorId;

    @Enumerated(EnumType.STRING)
    private Channel door;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String note;

    @Column(name = "release_at")
    private Instant releaseAt;

    @Column(name = "embargo_until")
    private Instant embargoUntil;

    protected TransitionRecord() {}

    TransitionRecord(Revision revision, Transition transition, Actor actor, Instant happenedAt) {
        this.articleId = revision.articleId();
        this.revisionId = revision.id();
        this.transition = transition;
        this.actorId = actor.id();
        this.door = actor.door();
        this.happenedAt = happenedAt;
    }

    TransitionRecord from(WorkingState before, WorkingState after) {
        fromState = before;
        toState = after;
        return this;
    }

    TransitionRecord noting(String newNote, Instant newReleaseAt) {
        note = newNote;
        releaseAt = newReleaseAt;
        return this;
    }

    /** Notes the embargo that the story is under afterwards, or that was lifted by it. */
    TransitionRecord under(Instant embargo) {
        embargoUntil = embargo;
        return this;
    }

    Transition transition() {
        return transition;
    }

    long articleId() {
        return articleId;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    long actorId() {
        return actorId;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    protected Hashes.Fields values() {
        return Hashes.fields("transition_log")
                .with("id", id)
                .with("article_id", articleId)
                .with("revision_id", revisionId)
                .with("transition", transition)
                .with("from_state", fromState)
                .with("to_state", toState)
                .with("actor_id", actorId)
                .with("door", door)
                .with("happened_at", happenedAt)
                .with("note", note)
                .with("release_at", releaseAt)
                .with("embargo_until", embargoUntil);
    }
}
