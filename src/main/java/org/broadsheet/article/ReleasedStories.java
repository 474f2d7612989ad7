package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.Refusal;

/** What readers have, had and will have of a story, and what they were told about its changes: for its newsroom. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReleasedStories {
    @Inject
    Articles articles;

    @Inject
    Corrections corrections;

    @Inject
    DatabaseClock clock;

    /** The story with its row locked, and all that readers have of it now. */
    public Released lock(long articleId) {
        return now(articles.locked(articleId));
    }

    /** The same without a lock, for showing; not found is a refusal. */
    public Released look(long articleId) {
        return now(articles.find(articleId).orElseThrow(Refusal::notFound));
    }

    private Released now(Article article) {
        return new Released(article, articles.publicationsOf(article.id()), clock.now());
    }

    /** What readers were ever told about changes of the story, newest first. */
    public List<ReleasedCorrection> told(long articleId) {
        return corrections.ever(clock.now(), articleId);
    }
}
