package org.broadsheet.conversation;

import org.broadsheet.conversation.DetectorResult.Evidence;
import org.broadsheet.conversation.DetectorResult.Outcome;

/** A verdict with the detector that gave it, by name and version: a row of the record. */
public record RecordedResult(String detector, String version, DetectorResult verdict) {

    public boolean is(String name) {
        return detector.equals(name);
    }

    public Outcome outcome() {
        return verdict.outcome();
    }

    public double score() {
        return verdict.score();
    }

    public Evidence evidence() {
        return verdict.evidence();
    }
}
