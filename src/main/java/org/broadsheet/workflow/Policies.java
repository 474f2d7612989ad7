package org.broadsheet.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.broadsheet.account.Permission;
import org.broadsheet.article.Article;
import org.broadsheet.platform.Act;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.Refusal;
import org.broadsheet.section.SectionTree;

/** The sections' policies: which one counts for a story, and how one is set. */
@ApplicationScoped
@Transactional
public class Policies {
    @Inject
    EntityManager entities;

    @Inject
    SectionTree sections;

    @Inject
    AuditTrail audit;

    @Inject
    DatabaseClock clock;

    /** The policy that a story must satisfy: the one it was submitted under, or today's while it was not. */
    Policy of(Article article) {
        return article.policyId() != null
                ? entities.find(Policy.class, article.policyId())
                : inForce(article.working().sectionId());
    }

    /** Today's policy of a section: its own, or the nearest ancestor's, or the house's. */
    Policy inForce(long sectionId) {
        for (Long scope : sections.scopesOf(sectionId)) {
            List<Policy> own = newest("p.sectionId = :section", scope);
            if (!own.isEmpty()) {
                return own.get(0);
            }
        }
        return newest("p.sectionId is null", null).get(0);
    }

    /** Sets a policy for stories that are submitted from now on. */
    public void set(Actor publisher, PolicyPlan plan) {
        publisher.require(Permission.POLICY_SET);
        if (plan.steps().isEmpty() || plan.steps().stream().anyMatch(s -> s.signatures() < 1 || s.signatures() > 5)) {
            throw Refusal.invalid("steps", "A policy has at least one step, each with one to five signatures.");
        }
        List<Policy> before = newest(plan.sectionId() == null ? "p.sectionId is null" : "p.sectionId = :section", plan.sectionId());
        int version = before.isEmpty() ? 1 : before.get(0).version() + 1;
        Policy policy = new Policy(plan, version, clock.now(), publisher.id());
        entities.persist(policy);
        entities.flush();
        audit.record(publisher, Act.of("policy.set", "policy", policy.id(), plan.toString()));
    }

    private List<Policy> newest(String condition, Long section) {
        var query = entities.createQuery(
                        "select p from Policy p where " + condition + " and p.effectiveFrom <= :now order by p.version desc",
                        Policy.class)
                .setParameter("now", clock.now())
                .setMaxResults(1);
        if (section != null) {
            query.setParameter("section", section);
        }
        return query.getResultList();
    }
}
