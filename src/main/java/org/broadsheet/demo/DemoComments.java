package org.broadsheet.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.Reply;
import org.broadsheet.conversation.CommentImport;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.conversation.ImportedComment;
import org.broadsheet.demo.DemoTexts.CommentText;
import org.broadsheet.demo.DemoTexts.Story;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.text.Slugs;

/** Readers' threads under the released stories, in every status, each comment some minutes after the one before. */
@ApplicationScoped
class DemoComments {
    private static final int INVENTED_UNDER_EVERY = 10;
    private static final int MOST_INVENTED = 6;

    @Inject
    CommentImport comments;

    @Inject
    DemoPeople people;

    @Inject
    DatabaseClock clock;

    /** Stores the written threads of a story. */
    void store(long articleId, Story story, Instant published) {
        List<ImportedComment> threads = new ArrayList<>();
        add(threads, story.comments(), null, new Times(published, clock.now(), count(story.comments())));
        if (!threads.isEmpty()) {
            comments.add(articleId, threads);
        }
    }

    /** Stores some remarks under every tenth of the invented stories. */
    void invent(long articleId, int number, Instant published, InventedStories inventor) {
        if (number % INVENTED_UNDER_EVERY == 0) {
            Times times = new Times(published, clock.now(), MOST_INVENTED);
            comments.add(
                    articleId,
                    IntStream.range(0, 1 + number / INVENTED_UNDER_EVERY % MOST_INVENTED)
                            .mapToObj(which ->
                                    guest("Reader " + (number + which), inventor.comment(number, which), times.next()))
                            .toList());
        }
    }

    private void add(List<ImportedComment> all, List<CommentText> texts, Integer parent, Times times) {
        for (CommentText text : texts) {
            all.add(imported(text, parent, times.next()));
            add(all, text.replies(), all.size() - 1, times);
        }
    }

    private ImportedComment imported(CommentText text, Integer parent, Instant at) {
        CommentStatus status = CommentStatus.valueOf(text.status());
        boolean decided =
                status == CommentStatus.APPROVED || status == CommentStatus.REJECTED || status == CommentStatus.SPAM;
        Actor staff = text.staff() == null ? null : people.actor(text.staff());
        return new ImportedComment(
                parent,
                staff == null ? guest(text.name()) : new Commenter(staff, network(text.name()), null),
                reply(staff == null ? text.name() : null, text.text()),
                at,
                null,
                status,
                decided && staff == null ? people.actor("moderator").id() : null,
                decided && staff == null ? at.plus(Duration.ofMinutes(2)) : null);
    }

    private ImportedComment guest(String name, String text, Instant at) {
        return new ImportedComment(null, guest(name), reply(name, text), at, null, CommentStatus.PUBLISHED, null, null);
    }

    private static Commenter guest(String name) {
        return Commenter.guest(network(name), null);
    }

    private static Reply reply(String name, String text) {
        return new Reply(null, text, name, name == null ? null : Slugs.of(name, null) + "@example.org", null);
    }

    /** Everybody writes from a place of their own. */
    private static String network(String name) {
        return "demonstration:" + Slugs.of(name, null);
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
