package org.broadsheet.audit;

import java.time.Instant;
import java.util.List;

/**
 * What came out when the whole trail was verified, and with it the record.
 *
 * @param links how many links the chain has
 * @param head the newest seal, to be compared with the log; null for an empty chain
 * @param wrong how many findings there are
 * @param findings the first of them
 * @param record what came out for everything else that is kept for ever
 */
public record Verification(
        long links, String head, Instant at, long wrong, List<ChainFinding> findings, RecordVerification record) {
    public Verification {
        findings = List.copyOf(findings);
    }

    /** Whether the trail is whole; the record says so for itself. */
    public boolean isClean() {
        return wrong == 0;
    }
}
