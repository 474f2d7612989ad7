package org.broadsheet.workflow;

import java.util.List;

/** A policy to be: for a section, or (null) for all that have none of their own. */
public record PolicyPlan(Long sectionId, PolicyKind kind, Integer checkMinutes, List<Step> steps) {
    /** One step to be. */
    public record Step(String label, String role, int signatures) {}

    public PolicyPlan {
        steps = List.copyOf(steps);
    }
}
