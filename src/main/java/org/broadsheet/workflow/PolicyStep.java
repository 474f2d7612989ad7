package org.broadsheet.workflow;

import jakarta.persistence.Embeddable;

/** One step of a policy: what it is called, which role signs it (any approver where none is named), and how many do. */
@Embeddable
public class PolicyStep {
    private String label;
    private String role;
    private int signatures;

    protected PolicyStep() {}

    PolicyStep(PolicyPlan.Step step) {
        this.label = step.label();
        this.role = step.role();
        this.signatures = step.signatures();
    }

    public String label() {
        return label;
    }

    String role() {
        return role;
    }

    public int signatures() {
        return signatures;
    }
}
