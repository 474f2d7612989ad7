package org.broadsheet.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.account.Permission;
import org.broadsheet.account.Role;
import org.broadsheet.article.Article;
import org.broadsheet.article.WorkingState;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.jobs.Leases;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.section.SectionTree;

/** The sections' policies: which one counts for a story, and how one is set. */
@ApplicationScoped
@Transactional
public class ApprovalPolicies {
    private static final int MOST_STEPS = 5;
    private static final int MOST_SIGNATURES = 5;
    private static final int LONGEST_LABEL = 60;

    @Inject
    EntityManager entities;

    @Inject
    SectionTree sections;

    @Inject
    AuditTrail audit;

    @Inject
    DatabaseClock clock;

    @Inject
    Leases turns;

    /**
     * The policy that a story must satisfy: the one it was submitted under, or today's while it was not. What was imported
     * needs no approval until somebody changes it.
     */
    ApprovalPolicy of(Article article) {
        ApprovalPolicy kept =
                article.policyId() == null ? null : entities.find(ApprovalPolicy.class, article.policyId());
        boolean changedSince =
                kept != null && kept.kind() == PolicyKind.IMPORTED && article.state() != WorkingState.RELEASED;
        return kept == null || changedSince ? inForce(article.working().sectionId()) : kept;
    }

    /** Today's policy of a section: its own, or the nearest ancestor's, or the house's. */
    ApprovalPolicy inForce(long sectionId) {
        for (Long scope : sections.scopesOf(sectionId)) {
            List<ApprovalPolicy> own = newest("p.sectionId = :section", scope);
            if (!own.isEmpty()) {
                return own.get(0);
            }
        }
        return newest("p.sectionId is null", null).get(0);
    }

    /** The policy of stories that were public before they came here; it is no section's and never in force. */
    public long imported() {
        return entities.createQuery(
                        "select p.id from ApprovalPolicy p where p.kind = org.broadsheet.workflow.PolicyKind.IMPORTED",
                        Long.class)
                .getSingleResult();
    }

    /** Sets a policy for stories that are submitted from now on. */
    public void set(Actor publisher, PolicyPlan plan) {
        publisher.require(Permission.POLICY_SET);
        check(plan);
        turns.awaitTurn("policy.versions");
        List<ApprovalPolicy> before =
                newest(plan.sectionId() == null ? "p.sectionId is null" : "p.sectionId = :section", plan.sectionId());
        int version = before.isEmpty() ? 1 : before.get(0).version() + 1;
        ApprovalPolicy policy = new ApprovalPolicy(plan, version, clock.now(), publisher.id());
        entities.persist(policy);
        entities.flush();
        audit.record(publisher, AuditAction.of("policy.set", "policy", policy.id(), plan.audited()));
    }

    private void check(PolicyPlan plan) {
        if (plan.sectionId() != null) {
            sections.byId(plan.sectionId());
        }
        if (plan.kind() == PolicyKind.IMPORTED) {
            throw ProblemException.invalid("kind", "Only an import brings stories in under this policy.");
        }
        if (plan.steps().isEmpty() || plan.steps().size() > MOST_STEPS) {
            throw ProblemException.invalid("steps", "A policy has one to five steps.");
        }
        if (plan.checkMinutes() != null && plan.checkMinutes() < 1) {
            throw ProblemException.invalid("checkMinutes", "Checking takes a minute at least.");
        }
        plan.steps().forEach(ApprovalPolicies::check);
    }

    private static void check(PolicyPlan.Step step) {
        if (step.signatures() < 1 || step.signatures() > MOST_SIGNATURES) {
            throw ProblemException.invalid("steps", "A step has one to five signatures.");
        }
        if (step.label() == null || step.label().isBlank() || step.label().length() > LONGEST_LABEL) {
            throw ProblemException.invalid("steps", "A step has a name of at most " + LONGEST_LABEL + " characters.");
        }
        if (step.role() != null
                && Stream.of(Role.values()).noneMatch(role -> role.name().equals(step.role()))) {
            throw ProblemException.invalid("steps", "There is no such role.");
        }
    }

    private List<ApprovalPolicy> newest(String condition, Long section) {
        var query = entities.createQuery(
                        "select p from ApprovalPolicy p where " + condition
                                + " and p.kind <> org.broadsheet.workflow.PolicyKind.IMPORTED"
                                + " and p.effectiveFrom <= :now order by p.version desc",
                        ApprovalPolicy.class)
                .setParameter("now", clock.now())
                .setMaxResults(1);
        if (section != null) {
            query.setParameter("section", section);
        }
        return query.getResultList();
    }
}
