package org.broadsheet.workflow;

import java.util.List;

/**
 * One step of the policy that a story goes out under, and who has signed the newest version for it.
 *
 * @param label what the step is called
 * @param needed how many must sign
 */
public record Signature(String label, int needed, List<String> signers) {
    public Signature {
        signers = List.copyOf(signers);
    }

    public boolean isComplete() {
        return signers.size() >= needed;
    }

    public int missing() {
        return Math.max(0, needed - signers.size());
    }
}
