package org.broadsheet.workflow;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many must sign before a story of a section goes out, in which steps, and who may. A change makes another version;
 * a story keeps the one that was in force when it was submitted.
 */
@Entity
@Table(name = "policy")
@Cacheable(false)
public class ApprovalPolicy {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_seq")
    @SequenceGenerator(name = "policy_seq", sequenceName = "policy_seq", allocationSize = 50)
    private long id;

    @Column(name = "section_id")
    private Long sectionId;

    private int version;

    @Enumerated(EnumType.STRING)
    private PolicyKind kind;

    @Column(name = "check_minutes")
    private Integer checkMinutes;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "created_by")
    private Long createdBy;

    @ElementCollection
    @CollectionTable(name = "policy_step", joinColumns = @JoinColumn(name = "policy_id"))
    @OrderColumn(name = "position")
    private List<PolicyStep> steps = new ArrayList<>();

    protected ApprovalPolicy() {}

    ApprovalPolicy(PolicyPlan plan, int version, Instant effectiveFrom, long createdBy) {
        this.sectionId = plan.sectionId();
        this.version = version;
        this.kind = plan.kind();
        this.checkMinutes = plan.checkMinutes();
        this.effectiveFrom = effectiveFrom;
        this.createdBy = createdBy;
        plan.steps().forEach(step -> steps.add(new PolicyStep(step)));
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    PolicyKind kind() {
        return kind;
    }

    /** Minutes within which somebody else signs what went out at once. */
    int checkMinutes() {
        return checkMinutes == null ? 15 : checkMinutes;
    }

    public List<PolicyStep> steps() {
        return List.copyOf(steps);
    }
}
