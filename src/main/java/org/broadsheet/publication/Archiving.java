package org.broadsheet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleStats;
import org.broadsheet.article.Articles;
import org.broadsheet.article.ContentCheck;
import org.broadsheet.article.Revision;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.WorkingState;
import org.broadsheet.platform.store.EndOfTime;
import org.broadsheet.section.Tags;

/**
 * Takes in stories that were public before, with their own dates: each change is a revision and a publication of its
 * own, as if it had been made here. Like {@link Publishing} it decides nothing and is called by the workflow alone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Archiving {
    @Inject
    Articles articles;

    @Inject
    Addresses addresses;

    @Inject
    ContentCheck check;

    @Inject
    Tags tags;

    /** Stores it; the answer holds its revisions, oldest first, the last being the working copy. */
    public List<Revision> take(ArchivedStory story) {
        Article article = new Article(story.writer().id(), story.writtenAt());
        article.keep(check.clean(story.notes()));
        articles.add(article);
        articles.flush();
        articles.add(new ArticleStats(article.id(), story.views()));
        List<Revision> revisions = new ArrayList<>();
        StoryContent content = check.named(check.clean(story.content()));
        Revision first = add(story, article, null, content, story.writtenAt());
        revisions.add(first);
        Address address = addresses.take(article, first, List.of(), story.publishedAt());
        Publication current = publish(story, first, address, story.publishedAt());
        for (ArchivedStory.ArchivedChange change : story.changes()) {
            Revision next = add(
                    story, article, revisions.get(revisions.size() - 1), content.with(change.change()), change.at());
            revisions.add(next);
            Publication later = publish(story, next, address, change.at());
            later.replace(current);
            articles.add(new Correction(later, change.change()));
            current = later;
        }
        article.moveTo(WorkingState.RELEASED);
        return revisions;
    }

    /** The story that a revision is of. */
    public Article articleOf(Revision revision) {
        return articles.find(revision.articleId()).orElseThrow();
    }

    private Revision add(ArchivedStory story, Article article, Revision parent, StoryContent content, Instant at) {
        Revision revision = new Revision(article.id(), parent, content, tags.named(content.tags(), content.language()))
                .by(story.writer().id(), at, null);
        articles.add(revision);
        articles.flush();
        article.work(revision);
        return revision;
    }

    private Publication publish(ArchivedStory story, Revision revision, Address address, Instant at) {
        ReleaseCommand order = new ReleaseCommand(story.editor().id(), revision, at, null, null, false, null);
        Publication publication = new Publication(order, new Publication.Interval(at, EndOfTime.END), address, at);
        publication.name(revision.credits(), addresses.tags(revision));
        publication.dated(story.publishedAt(), at);
        articles.add(publication);
        return publication;
    }
}
