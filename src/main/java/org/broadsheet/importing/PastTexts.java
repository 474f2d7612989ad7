package org.broadsheet.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.account.People;
import org.broadsheet.account.PersonName;
import org.broadsheet.article.Byline;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;
import org.broadsheet.comment.Reply;
import org.broadsheet.conversation.CommentIntake;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.conversation.PastComment;
import org.broadsheet.importing.ImportedStory.Comment;
import org.broadsheet.importing.ImportedStory.Version;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.publication.PastStory;

/** What the source calls people and comments, as this house has them. */
@ApplicationScoped
class PastTexts {
    private static final int LONGEST_SHOWN = 60;

    @Inject
    Origins origins;

    @Inject
    People people;

    @Inject
    CommentIntake comments;

    @Inject
    DatabaseClock clock;

    /** The story as this house writes it, where its texts can be looked at; people whom nobody knows are problems. */
    Optional<PastStory> of(Actor importer, String source, ImportedStory story, List<Violation> problems) {
        if (!StoryCheck.hasTexts(story)) {
            return Optional.empty();
        }
        Map<String, PersonName> writers = writers(source, story);
        requireKnown(story, writers, problems);
        List<PastStory.Version> versions = story.versions().stream()
                .map(version -> version(importer, version, writers))
                .toList();
        return Optional.of(new PastStory(
                importer.id(),
                Objects.requireNonNullElseGet(story.notes(), DeskNotes::none),
                versions,
                story.state() == ImportedStory.State.DRAFT,
                story.withdrawnAt(),
                story.readers().oldPaths(),
                story.readers().views()));
    }

    private Map<String, PersonName> writers(String source, ImportedStory story) {
        Set<String> named = story.versions().stream()
                .flatMap(version -> version.people().stream())
                .collect(Collectors.toSet());
        Map<String, Long> ids = origins.found(source, Provenance.Kind.PERSON, named);
        Map<Long, PersonName> names = people.byIds(ids.values());
        Map<String, PersonName> writers = new HashMap<>();
        ids.forEach((original, id) -> writers.put(original, names.get(id)));
        return writers;
    }

    private void requireKnown(ImportedStory story, Map<String, PersonName> writers, List<Violation> problems) {
        Set<Long> credited = story.versions().stream()
                .flatMap(version -> version.content().bylines().stream())
                .map(Byline::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, PersonName> known = people.byIds(credited);
        for (int n = 0; n < story.versions().size(); n++) {
            Version version = story.versions().get(n);
            String field = "versions[" + n + "].";
            version.people().stream()
                    .filter(person -> !writers.containsKey(person))
                    .forEach(person -> problems.add(new Violation(
                            field + "people",
                            "The source has brought nobody of the id “" + shown(person)
                                    + "”. Import them first, or give their name as a byline.")));
            version.content().bylines().stream()
                    .map(Byline::personId)
                    .filter(id -> id != null && !known.containsKey(id))
                    .forEach(id -> problems.add(new Violation(field + "bylines", "There is no person " + id + ".")));
        }
    }

    private static String shown(String id) {
        return id.length() > LONGEST_SHOWN ? id.substring(0, LONGEST_SHOWN) + "…" : id;
    }

    private static PastStory.Version version(Actor importer, Version version, Map<String, PersonName> writers) {
        List<PersonName> known = version.people().stream()
                .map(writers::get)
                .filter(Objects::nonNull)
                .toList();
        List<Byline> credits = known.stream()
                .map(person -> new Byline(person.id(), person.displayName(), person.slug()))
                .toList();
        List<Byline> all = Stream.concat(credits.stream(), version.content().bylines().stream())
                .toList();
        long author = all.stream()
                .map(Byline::personId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(importer.id());
        StoryContent content = version.content().with(StoryField.BYLINES, all);
        return new PastStory.Version(content, author, version.at(), version.releasedAt());
    }

    /** What is wrong with what readers said. */
    void commentProblems(ImportedStory story, List<Violation> problems) {
        for (int n = 0; n < story.readers().comments().size(); n++) {
            Comment comment = story.readers().comments().get(n);
            for (Violation wrong : comments.problems(comment.who() == null, reply(comment))) {
                problems.add(new Violation("comments[" + n + "]." + wrong.field(), wrong.message()));
            }
        }
    }

    private static Reply reply(Comment comment) {
        return new Reply(null, comment.text(), comment.name(), comment.email(), null);
    }

    /** Writes what readers said under a story that they have, and where it came from. */
    void takeComments(Actor importer, String source, long article, ImportedStory story) {
        List<Comment> said = story.readers().comments();
        if (said.isEmpty()) {
            return;
        }
        Map<String, Integer> places = new HashMap<>();
        List<PastComment> past = new ArrayList<>();
        for (Comment comment : said) {
            places.put(comment.id(), past.size());
            past.add(new PastComment(
                    comment.parent() == null ? null : places.get(comment.parent()),
                    new Commenter(comment.who(), "import:" + source + ":" + comment.email(), null),
                    reply(comment),
                    comment.at(),
                    null,
                    comment.status()));
        }
        List<Long> ids = comments.take(article, past);
        for (int n = 0; n < said.size(); n++) {
            Comment comment = said.get(n);
            Provenance.Key key = new Provenance.Key(
                    source, Provenance.Kind.COMMENT, StoryImport.commentId(story.id(), comment.id()));
            origins.add(new Provenance(key, ids.get(n), article, Fingerprints.of(comment))
                    .broughtBy(importer.id(), clock.now(), comment.at()));
        }
    }
}
