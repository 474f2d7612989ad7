package org.broadsheet.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.conversation.ModerationAction;
import org.broadsheet.demo.DemoTexts.CommentText;
import org.broadsheet.demo.DemoTexts.Story;
import org.broadsheet.importing.ImportedStory;
import org.broadsheet.importing.Provenance;
import org.broadsheet.importing.StoryImport;
import org.broadsheet.moderation.Deciding;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.text.Slugs;

/** Readers' threads under the released stories, in every status, each comment some minutes after the one before. */
@ApplicationScoped
class DemoComments {
    private static final int INVENTED_UNDER_EVERY = 10;
    private static final int MOST_INVENTED = 6;

    @Inject
    StoryImport imports;

    @Inject
    Deciding deciding;

    @Inject
    DemoPeople people;

    @Inject
    DatabaseClock clock;

    /** The written threads of a story, each comment behind the one that it answers. */
    List<ImportedStory.Comment> of(Story story, Instant published) {
        List<ImportedStory.Comment> threads = new ArrayList<>();
        add(threads, story.comments(), null, new Times(published, clock.now(), count(story.comments())));
        return threads;
    }

    /** Some remarks under every tenth of the invented stories. */
    List<ImportedStory.Comment> invented(int number, Instant published, InventedStories inventor) {
        if (number % INVENTED_UNDER_EVERY != 0) {
            return List.of();
        }
        Times times = new Times(published, clock.now(), MOST_INVENTED);
        return IntStream.range(0, 1 + number / INVENTED_UNDER_EVERY % MOST_INVENTED)
                .mapToObj(which -> new ImportedStory.Comment(
                        id(which),
                        null,
                        null,
                        "Reader " + (number + which),
                        email("Reader " + (number + which)),
                        inventor.comment(number, which),
                        times.next(),
                        CommentStatus.PUBLISHED))
                .toList();
    }

    /** The moderator decides on what waits under a story and is to be decided. */
    void decide(int number, Story story) {
        List<CommentText> texts = new ArrayList<>();
        flatten(texts, story.comments());
        for (int place = 0; place < texts.size(); place++) {
            ModerationAction ruling = ruling(texts.get(place));
            if (ruling != null) {
                String id = StoryImport.commentId(String.valueOf(number), String.valueOf(place));
                long comment = imports.find(DemoStories.SOURCE, Provenance.Kind.COMMENT, id)
                        .orElseThrow();
                deciding.decide(people.actor("moderator"), new Deciding.Decide(comment, 1, ruling, null, null));
            }
        }
    }

    private static void flatten(List<CommentText> all, List<CommentText> texts) {
        for (CommentText text : texts) {
            all.add(text);
            flatten(all, text.replies());
        }
    }

    /** What the moderator says of a comment, or null where nobody has looked at it. */
    private static ModerationAction ruling(CommentText text) {
        if (text.staff() != null) {
            return null;
        }
        return switch (CommentStatus.valueOf(text.status())) {
            case APPROVED -> ModerationAction.APPROVE;
            case REJECTED -> ModerationAction.REJECT;
            case SPAM -> ModerationAction.SPAM;
            default -> null;
        };
    }

    private void add(List<ImportedStory.Comment> all, List<CommentText> texts, Integer parent, Times times) {
        for (CommentText text : texts) {
            all.add(imported(all.size(), parent, text, times.next()));
            add(all, text.replies(), all.size() - 1, times);
        }
    }

    private ImportedStory.Comment imported(int place, Integer parent, CommentText text, Instant at) {
        CommentStatus status = ruling(text) == null ? CommentStatus.valueOf(text.status()) : CommentStatus.PENDING;
        boolean guest = text.staff() == null;
        return new ImportedStory.Comment(
                id(place),
                id(parent),
                guest ? null : people.actor(text.staff()),
                guest ? text.name() : null,
                guest ? email(text.name()) : null,
                text.text(),
                at,
                status);
    }

    private static String email(String name) {
        return Slugs.of(name, null) + "@example.org";
    }

    private static String id(Integer place) {
        return place == null ? null : String.valueOf(place);
    }

    private static int count(List<CommentText> texts) {
        return texts.stream().mapToInt(text -> 1 + count(text.replies())).sum();
    }

    /** Even steps from the release to now, at most a quarter of an hour. */
    private static final class Times {
        private final Duration step;
        private Instant last;

        Times(Instant from, Instant until, int count) {
            Duration even = Duration.between(from, until).dividedBy(count + 2L);
            this.step = even.compareTo(Duration.ofMinutes(15)) > 0 ? Duration.ofMinutes(15) : even;
            this.last = from;
        }

        Instant next() {
            last = last.plus(step);
            return last;
        }
    }
}
