package org.broadsheet.editing;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody had typed and not saved, one for each person and story, saved already or only begun; it is nobody else's business. */
@Entity
@Table(name = "autosave")
@Cacheable(false)
public class Autosave {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "autosave_seq")
    @SequenceGenerator(name = "autosave_seq", sequenceName = "autosave_seq", allocationSize = 50)
    private long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "draft_key")
    private String draftKey;

    @Column(name = "base_revision_id")
    private Long baseRevisionId;

    private String payload;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Autosave() {}

    Autosave(long personId, String draftKey) {
        this.personId = personId;
        this.draftKey = draftKey;
    }

    Autosave keep(Long newBaseRevisionId, String newPayload, Instant at) {
        baseRevisionId = newBaseRevisionId;
        payload = newPayload;
        savedAt = at;
        return this;
    }

    String draftKey() {
        return draftKey;
    }

    Unsaved unsaved() {
        return new Unsaved(baseRevisionId, payload, savedAt);
    }
}
