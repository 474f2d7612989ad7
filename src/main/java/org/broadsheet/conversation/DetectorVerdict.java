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
import org.broadsheet.conversation.DetectorResult.Evidence;
import org.broadsheet.conversation.DetectorResult.Outcome;
import org.broadsheet.guard.WrittenOnce;
import org.broadsheet.platform.Hashes;

/** What one detector said of one text, kept for ever: also where another one decided. */
@Entity
@Table(name = "detector_verdict")
@Cacheable(false)
public class DetectorVerdict extends WrittenOnce {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "detector_verdict_seq")
    @SequenceGenerator(name = "detector_verdict_seq", sequenceName = "detector_verdict_seq", allocationSize = 50)
    private long id;

    @Column(name = "comment_revision_id")
    private long commentRevisionId;

    private String detector;

    @Column(name = "detector_version")
    private String detectorVersion;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private double score;

    /** A sentence, in rows of before; those of today have a code and its values. */
    private String evidence;

    @Column(name = "evidence_code")
    private String evidenceCode;

    @Column(name = "evidence_values")
    private String evidenceValues;

    @Column(name = "judged_at")
    private Instant judgedAt;

    protected DetectorVerdict() {}

    DetectorVerdict(long commentRevisionId, RecordedResult finding, Instant judgedAt) {
        this.commentRevisionId = commentRevisionId;
        this.detector = finding.detector();
        this.detectorVersion = finding.version();
        this.outcome = finding.outcome();
        this.score = finding.score();
        if (finding.evidence() != null) {
            this.evidenceCode = finding.evidence().code();
            this.evidenceValues = finding.evidence().json();
        }
        this.judgedAt = judgedAt;
    }

    public long commentRevisionId() {
        return commentRevisionId;
    }

    public RecordedResult finding() {
        Evidence found =
                evidenceCode == null ? Evidence.ofBefore(evidence) : Evidence.read(evidenceCode, evidenceValues);
        return new RecordedResult(detector, detectorVersion, new DetectorResult(outcome, score, found));
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    protected Hashes.Fields values() {
        return Hashes.fields("detector_verdict")
                .with("id", id)
                .with("comment_revision_id", commentRevisionId)
                .with("detector", detector)
                .with("detector_version", detectorVersion)
                .with("outcome", outcome)
                .with("score", score)
                .with("evidence", evidence)
                .with("evidence_code", evidenceCode)
                .with("evidence_values", evidenceValues)
                .with("judged_at", judgedAt);
    }
}
