package org.broadsheet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.Articles;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.store.DatabaseClock;

/** What readers have, had and will have of a story, and what they were told about its changes: for its newsroom. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PublicationTimelines {
    @Inject
    Articles articles;

    @Inject
    Publications publications;

    @Inject
    Corrections corrections;

    @Inject
    DatabaseClock clock;

    /** The story with its row locked, and all that readers have of it now. */
    public PublicationTimeline lock(long articleId) {
        return now(articles.locked(articleId));
    }

    /** The same without a lock, for showing; not found is a refusal. */
    public PublicationTimeline look(long articleId) {
        return now(articles.find(articleId).orElseThrow(ProblemException::notFound));
    }

    private PublicationTimeline now(Article article) {
        return new PublicationTimeline(article, publications.of(article.id()), clock.now());
    }

    /** What readers were ever told about changes of the story, newest first. */
    public List<ReleasedCorrection> told(long articleId) {
        return corrections.ever(clock.now(), articleId);
    }
}
