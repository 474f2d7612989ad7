package org.broadsheet.moderation;

import org.broadsheet.moderation.Verdict.Evidence;
import org.broadsheet.moderation.Verdict.Outcome;

/** A verdict with the detector that gave it, by name and version: a row of the record. */
public record Finding(String detector, String version, Verdict verdict) {

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
