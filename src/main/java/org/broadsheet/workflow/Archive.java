package org.broadsheet.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.Revision;
import org.broadsheet.article.WorkingState;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.publication.ArchivedStory;
import org.broadsheet.publication.Archiving;

/**
 * Takes stories in that were public before they came here, many in one transaction. No request reaches it: it serves
 * the demonstration and imports. Each version is recorded with its signature, each step with its time.
 */
@ApplicationScoped
@Transactional
public class Archive {
    private static final Duration STEP = Duration.ofMinutes(11);

    @Inject
    EntityManager entities;

    @Inject
    Archiving archiving;

    @Inject
    ApprovalPolicies policies;

    @Inject
    AuditTrail audit;

    /** Stores a batch; the answer is the ids in the same order. */
    public List<Long> take(List<ArchivedStory> stories) {
        return stories.stream().map(this::take).toList();
    }

    private Long take(ArchivedStory story) {
        List<Revision> revisions = archiving.take(story);
        Article article = archiving.articleOf(revisions.get(0));
        article.submitUnder(policies.inForce(story.content().sectionId()).id());
        for (Revision revision : revisions) {
            Instant out = revision == revisions.get(0) ? story.publishedAt() : revision.createdAt();
            record(story, revision, out);
        }
        audit.record(
                Actor.system(),
                AuditAction.of(
                        "article.import",
                        "article",
                        article.id(),
                        new AuditValues()
                                .number("revision", article.working().number())
                                .hash("hash", article.working().contentHash())));
        return article.id();
    }

    private void record(ArchivedStory story, Revision revision, Instant out) {
        entities.persist(new Approval(revision, 0, story.editor().id()).at(out, null));
        Actor writer = story.writer();
        Actor editor = story.editor();
        entities.persist(new TransitionRecord(revision, Transition.SUBMIT, writer, out.minus(STEP.multipliedBy(2)))
                .from(WorkingState.DRAFT, WorkingState.IN_REVIEW));
        entities.persist(new TransitionRecord(revision, Transition.APPROVE, editor, out.minus(STEP))
                .from(WorkingState.IN_REVIEW, WorkingState.APPROVED));
        entities.persist(new TransitionRecord(revision, Transition.PUBLISH, editor, out)
                .from(WorkingState.APPROVED, WorkingState.RELEASED)
                .noting(null, out));
    }
}
