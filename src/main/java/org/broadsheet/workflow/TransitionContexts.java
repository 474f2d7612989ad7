package org.broadsheet.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.Byline;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.Revision;
import org.broadsheet.publication.PublicationTimeline;
import org.broadsheet.section.SectionTree;

/** Gathers what the rules ask about a story. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TransitionContexts {
    @Inject
    EntityManager entities;

    @Inject
    ApprovalPolicies policies;

    @Inject
    SectionTree sections;

    @Inject
    NewsroomArticles newsroom;

    public TransitionContext of(PublicationTimeline released) {
        Article article = released.article();
        Revision working = article.working();
        Set<Long> writers = new HashSet<>(newsroom.writers(article.id(), working.number()));
        return new TransitionContext(
                released,
                sections.scopesOf(working.sectionId()),
                policies.of(article),
                approvals(working.id()),
                writers,
                involved(article, working, writers),
                released.state() == PublicationState.KILLED ? reinstatedBy(article.id()) : null);
    }

    /** Whether a person may write on a story as their own. */
    public boolean isInvolved(Article article, long personId) {
        Revision working = article.working();
        return involved(article, working, new HashSet<>(newsroom.writers(article.id(), working.number())))
                .contains(personId);
    }

    private static Set<Long> involved(Article article, Revision working, Set<Long> writers) {
        Set<Long> involved = new HashSet<>(writers);
        involved.add(article.createdBy());
        working.credits().stream()
                .map(Byline::personId)
                .filter(Objects::nonNull)
                .forEach(involved::add);
        return involved;
    }

    List<Approval> approvals(long revisionId) {
        return entities.createQuery(
                        "select a from Approval a where a.revisionId = :revision order by a.id", Approval.class)
                .setParameter("revision", revisionId)
                .getResultList();
    }

    private Long reinstatedBy(long articleId) {
        List<TransitionRecord> since = entities.createQuery(
                        "select l from TransitionRecord l where l.articleId = :article and l.transition in"
                                + " (org.broadsheet.workflow.Transition.KILL, org.broadsheet.workflow.Transition.REINSTATE)"
                                + " order by l.happenedAt desc, l.id desc",
                        TransitionRecord.class)
                .setParameter("article", articleId)
                .setMaxResults(1)
                .getResultList();
        return since.isEmpty() || since.get(0).transition() == Transition.KILL
                ? null
                : since.get(0).actorId();
    }
}
