package org.broadsheet.audit;

import java.time.Instant;
import java.util.List;

/**
 * What came out when the whole trail was verified.
 *
 * @param links how many links the chain has
 * @param head the newest seal, to be compared with the log; null for an empty chain
 * @param wrong how many findings there are
 * @param findings the first of them
 */
public record Verification(long links, String head, Instant at, long wrong, List<Finding> findings) {
    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return wrong == 0;
    }
}
