package org.broadsheet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleStats;
import org.broadsheet.article.Articles;
import org.broadsheet.article.Change;
import org.broadsheet.article.ContentCheck;
import org.broadsheet.article.FieldType;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.Revision;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;
import org.broadsheet.article.WorkingState;
import org.broadsheet.event.Events;
import org.broadsheet.event.PublicationChanged;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.store.EndOfTime;
import org.broadsheet.section.Tags;

/**
 * Writes stories that were made elsewhere, with their own dates: each text is a version, and each that readers had is a
 * publication that says that it was imported. Like {@link org.broadsheet.publication.Publishing} it decides nothing; importing is its only caller.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StoryIntake {
    private static final int LONGEST_PATH = 220;

    /** No other address is ever looked up among the old ones. */
    private static final Pattern PATH =
            Pattern.compile("/[a-z0-9-]{1,80}/\\d{4}/(?:0\\d|1[0-2])/[0-3]\\d/[a-z0-9-]{1,80}");

    @Inject
    Articles articles;

    @Inject
    Publications publications;

    @Inject
    Addresses addresses;

    @Inject
    ContentCheck check;

    @Inject
    Tags tags;

    @Inject
    Events events;

    @Inject
    DatabaseClock clock;

    /** Everything that keeps a story from being taken, each at its field. */
    public List<Violation> problems(PastStory story) {
        List<Violation> problems = new ArrayList<>();
        for (int n = 0; n < story.versions().size(); n++) {
            StoryContent content = story.versions().get(n).content();
            String field = "versions[" + n + "].";
            Stream.of(
                            check.problems(new ReviseArticle(0, 0, content, n == 0 ? story.notes() : null, null)),
                            addresses.problems(null, content.slug(), story.firstRelease()),
                            otherStories(content))
                    .flatMap(List::stream)
                    .forEach(wrong -> problems.add(new Violation(field + wrong.field(), wrong.message())));
        }
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < story.oldPaths().size(); n++) {
            String problem = problem(story, story.oldPaths().get(n), seen);
            if (problem != null) {
                problems.add(new Violation("oldPaths[" + n + "]", problem));
            }
        }
        return problems;
    }

    private List<Violation> otherStories(StoryContent content) {
        return StoryField.ofVersions().stream()
                .filter(field -> field.type() == FieldType.STORY
                        && content.get(field) instanceof Long id
                        && articles.find(id).isEmpty())
                .map(field -> new Violation(field.key(), "There is no story with this number."))
                .toList();
    }

    private String problem(PastStory story, String path, Set<String> seen) {
        if (story.isDraft()) {
            return "A draft has no address to which an old one could lead.";
        }
        if (path == null || path.length() > LONGEST_PATH) {
            return "An old address has at most " + LONGEST_PATH + " characters.";
        }
        if (!PATH.matcher(path).matches()) {
            return "Only addresses like /world/2019/05/06/a-story are answered here.";
        }
        if (!seen.add(path)) {
            return "This address is given twice.";
        }
        if (publications.isPath(path)) {
            return "Another story has this address.";
        }
        return publications.findRedirect(path).isPresent() ? "This address leads to another story already." : null;
    }

    /** Stores a story without problems. */
    public Article take(PastStory story) {
        Article article = new Article(
                story.versions().get(0).author(), story.versions().get(0).at());
        article.keep(check.clean(story.notes()));
        articles.add(article);
        articles.flush();
        articles.add(new ArticleStats(article.id(), story.views()));
        List<Publication> released = new ArrayList<>();
        for (PastStory.Version version : story.versions()) {
            Revision revision = add(article, version);
            if (version.releasedAt() != null) {
                released.add(publish(story, article, revision, released, version.releasedAt()));
            }
        }
        if (!released.isEmpty()) {
            settle(story, article, released);
        }
        return article;
    }

    private Revision add(Article article, PastStory.Version version) {
        StoryContent content = check.named(check.clean(version.content()));
        Revision revision = new Revision(
                        article.id(), article.working(), content, tags.named(content.tags(), content.language()))
                .by(version.author(), version.at(), null);
        articles.add(revision);
        articles.flush();
        article.work(revision);
        return revision;
    }

    private Publication publish(
            PastStory story, Article article, Revision revision, List<Publication> earlier, Instant at) {
        Address address = addresses.take(article, revision, earlier, story.firstRelease());
        ReleaseCommand order = new ReleaseCommand(story.takenBy(), revision, at, null, null, false, null);
        Publication next = new Publication(order, new Publication.Interval(at, EndOfTime.END), address, clock.now());
        next.name(revision.credits(), addresses.tags(revision));
        next.dated(story.firstRelease(), at);
        next.comesFromElsewhere();
        publications.add(next);
        if (!earlier.isEmpty()) {
            next.replace(earlier.get(earlier.size() - 1));
            tellReaders(next, revision.change());
        }
        publications.findRedirect(next.path()).ifPresent(publications::remove);
        return next;
    }

    /** Readers have what they had elsewhere; nobody is told of it as of something new. */
    private void tell(PublicationTimeline story) {
        events.happened(new PublicationChanged(story.article().id(), story.at(), List.of(), story.places()));
    }

    private void tellReaders(Publication next, Change change) {
        if (change != null && change.kind().tellsReaders()) {
            publications.add(new Correction(next, change));
        }
    }

    private void settle(PastStory story, Article article, List<Publication> released) {
        Publication last = released.get(released.size() - 1);
        article.moveTo(WorkingState.RELEASED);
        if (story.withdrawnAt() != null) {
            last.end(story.withdrawnAt());
            article.withhold(PublicationState.WITHDRAWN, null);
        }
        Stream.concat(story.oldPaths().stream(), released.stream().map(Publication::path))
                .distinct()
                .filter(path -> !path.equals(last.path()))
                .forEach(path -> publications.add(new Redirect(path, article.id(), clock.now())));
        articles.flush();
        tell(new PublicationTimeline(article, publications.of(article.id()), clock.now()));
    }
}
