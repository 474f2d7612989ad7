package org.broadsheet.audit;

import java.util.List;

/**
 * What came out when the whole record was verified.
 *
 * @param rows how many rows were compared with their hashes
 * @param seconds how long it took, rounded up
 * @param wrong how many findings there are; of the rows that break one rule, a thousand are counted at most
 * @param findings the first of them
 */
public record RecordVerification(long rows, long seconds, long wrong, List<RecordFinding> findings) {
    public RecordVerification {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return wrong == 0;
    }
}
