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
import org.broadsheet.guard.WrittenOnce;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Hashes;
import org.broadsheet.publication.Publication;

/** Somebody held a story back, or let it go, with the release that was stopped by it. */
@Entity
@Table(name = "hold_log")
@Cacheable(false)
public class HoldRecord extends WrittenOnce {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hold_log_seq")
    @SequenceGenerator(name = "hold_log_seq", sequenceName = "hold_log_seq", allocationSize = 50)
    private long id;

    @Column(name = "article_id")
    private long articleId;

    @Enumerated(EnumType.STRING)
    private Holds.Kind hold;

    private boolean placed;

    @Column(name = "actor_id")
    private long actorId;

    @Enumerated(EnumType.STRING)
    private Channel door;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String note;

    @Column(name = "stopped_revision")
    private Integer stoppedRevision;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    protected HoldRecord() {}

    HoldRecord(long articleId, Holds.Kind hold, boolean placed) {
        this.articleId = articleId;
        this.hold = hold;
        this.placed = placed;
    }

    HoldRecord by(Actor actor, Instant at, String why) {
        actorId = actor.id();
        door = actor.door();
        happenedAt = at;
        note = why;
        return this;
    }

    /** Notes what does not happen because of it. */
    HoldRecord stopping(Publication plan) {
        stoppedRevision = plan.revision().number();
        stoppedAt = plan.releaseAt();
        return this;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    protected Hashes.Fields values() {
        return Hashes.fields("hold_log")
                .with("id", id)
                .with("article_id", articleId)
                .with("hold", hold)
                .with("placed", placed)
                .with("actor_id", actorId)
                .with("door", door)
                .with("happened_at", happenedAt)
                .with("note", note)
                .with("stopped_revision", stoppedRevision)
                .with("stopped_at", stoppedAt);
    }

    /** As a line of the story's history. */
    Holds.Row row(String actorName) {
        return new Holds.Row(hold, placed, actorName, happenedAt, note, stoppedRevision, stoppedAt);
    }
}
