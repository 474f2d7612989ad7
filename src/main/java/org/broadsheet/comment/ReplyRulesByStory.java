package org.broadsheet.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.broadsheet.article.CommentMode;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.publication.IsReleased;
import org.broadsheet.publication.PublishedArticle;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;

/** The discussions that readers may know of: those of released stories, and no others. */
@ApplicationScoped
public class ReplyRulesByStory {
    @Inject
    EntityManager entities;

    @Inject
    SectionTree sections;

    @Inject
    DatabaseClock clock;

    /** The discussion of a story, if it is released now. One statement. */
    @Transactional
    public Optional<ReplyRules> find(long articleId) {
        return entities.createQuery(
                        "select p.path, p.sectionId, r.language, a.commentMode, a.commentsCloseAt from Publication p"
                                + " join p.revision r, Article a where a.id = p.articleId and p.articleId = :article and "
                                + IsReleased.T,
                        Object[].class)
                .setParameter("article", articleId)
                .setParameter("t", clock.now())
                .getResultStream()
                .findFirst()
                .map(row -> {
                    SectionEntry section = sections.byId((Long) row[1]);
                    return new ReplyRules(
                            articleId,
                            (String) row[0],
                            section.id(),
                            (String) row[2],
                            mode((CommentMode) row[3], section),
                            section.commentPreset(),
                            (Instant) row[4]);
                });
    }

    /** The discussion of a story that has been read already. */
    public ReplyRules of(PublishedArticle story) {
        ArticleTeaser teaser = story.teaser();
        SectionEntry section = sections.byId(teaser.sectionId());
        return new ReplyRules(
                teaser.id(),
                teaser.path(),
                section.id(),
                teaser.language(),
                teaser.commentMode(),
                section.commentPreset(),
                story.commentsCloseAt());
    }

    /** Whether replies are taken now. */
    public boolean isOpen(ReplyRules discussion) {
        return discussion.isOpenAt(clock.now());
    }

    private static CommentMode mode(CommentMode own, SectionEntry section) {
        return own == null ? CommentMode.valueOf(section.commentMode()) : own;
    }
}
