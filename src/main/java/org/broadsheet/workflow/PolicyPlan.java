package org.broadsheet.workflow;

import java.util.List;
import java.util.function.Function;
import org.broadsheet.platform.AuditValues;

/** A policy to be: for a section, or (null) for all that have none of their own. */
public record PolicyPlan(Long sectionId, PolicyKind kind, Integer checkMinutes, List<Step> steps) {
    /** One step to be. */
    public record Step(String label, String role, int signatures) {}

    public PolicyPlan {
        steps = List.copyOf(steps);
    }

    /** As the audit trail keeps it: the steps in three lists of the same order. */
    AuditValues audited() {
        return new AuditValues()
                .section("sectionId", sectionId)
                .constant("kind", kind)
                .number("checkMinutes", checkMinutes)
                .texts("stepLabels", of(Step::label))
                .roles("stepRoles", of(step -> step.role() == null ? "ANY" : step.role()))
                .texts("stepSignatures", of(step -> String.valueOf(step.signatures())));
    }

    private List<String> of(Function<Step, String> field) {
        return steps.stream().map(field).toList();
    }
}
