package org.broadsheet.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.account.People;
import org.broadsheet.account.People.Keys.Fate;
import org.broadsheet.account.Permission;
import org.broadsheet.comment.Comment;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;

/** Which conversations a moderator may decide in: those of the moderator's sections, but never about themselves or under their own stories. */
@ApplicationScoped
@Transactional
class ModeratorScope {
    @Produces
    static final People.Keys KEYS = People.Keys.of("moderation_decision", Fate.KEPT, "moderator_id")
            .and("flag", Fate.CLEARED, "reporter_id")
            .and("sanction", Fate.KEPT, "person_id", "imposed_by", "confirmed_by", "lifted_by")
            .and("word_list", Fate.KEPT, "added_by");

    @Inject
    EntityManager entities;

    @Inject
    SectionTree sections;

    @Inject
    ModerationMessages messages;

    /** Refuses with 403 anybody who moderates nothing at all; they learn nothing of any comment. */
    public void requireModerator(Actor actor) {
        if (!actor.mayAnywhere(Permission.COMMENT_MODERATE)) {
            throw ProblemException.permission(Permission.COMMENT_MODERATE);
        }
    }

    /** Refuses with 403 a moderator of other sections, and {@code conflict-of-interest} one whom it concerns. */
    public void require(Actor moderator, Comment comment) {
        if (!covers(moderator, comment)) {
            throw ProblemException.permission(Permission.COMMENT_MODERATE);
        }
        boolean own = Objects.equals(comment.author().personId(), moderator.id());
        if (own || !ownStories(moderator, List.of(comment.articleId())).isEmpty()) {
            throw new ProblemException(
                    "conflict-of-interest", 403, messages.say(own ? "refused_own" : "refused_own_story"));
        }
    }

    /** Whether a comment stands in a section that they moderate. */
    public boolean covers(Actor moderator, Comment comment) {
        return moderator.may(Permission.COMMENT_MODERATE, sections.scopesOf(sectionOf(comment.articleId())));
    }

    /** The ids of the sections that they moderate, or null for all. */
    public List<Long> sections(Actor moderator) {
        if (moderator.may(Permission.COMMENT_MODERATE)) {
            return null;
        }
        return sections.all().stream()
                .map(SectionEntry::id)
                .filter(id -> moderator.may(Permission.COMMENT_MODERATE, sections.scopesOf(id)))
                .toList();
    }

    /** Which of these stories somebody wrote or stands under as an author. */
    public Set<Long> ownStories(Actor actor, Collection<Long> articles) {
        if (articles.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(entities.createQuery(
                        "select a.id from Article a where a.id in :ids and (a.createdBy = :me"
                                + " or exists (select r.id from Revision r where r.articleId = a.id and r.authorId = :me)"
                                + " or exists (select q.id from Publication q join q.bylines b"
                                + " where q.articleId = a.id and b.personId = :me))",
                        Long.class)
                .setParameter("ids", articles)
                .setParameter("me", actor.id())
                .getResultList());
    }

    private long sectionOf(long articleId) {
        return entities.createQuery(
                        "select p.sectionId from Publication p where p.articleId = :article and p.voidedAt is null"
                                + " order by p.releaseAt desc",
                        Long.class)
                .setParameter("article", articleId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
