package org.broadsheet.cluster;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;

/**
 * Readers who read, reporters who save, editors who publish and guests who comment, all at once and without a pause,
 * until they are told to stop. It remembers what was acknowledged, and every read that failed twice.
 */
final class Traffic {
    private final ServerUnderTest front;
    private final Newsroom desk;
    private final Story talkedOver;
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Thread> people = new ArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Long> written = new ConcurrentLinkedQueue<>();
    private final Queue<Story> published = new ConcurrentLinkedQueue<>();
    private final Queue<String> remarks = new ConcurrentLinkedQueue<>();

    Traffic(ServerUnderTest front) {
        this.front = front;
        this.desk = new Newsroom(front);
        for (String handle : List.of("reporter", "editor", "publisher", "moderator")) {
            desk.as(handle);
        }
        this.talkedOver = desk.published(StoryText.any());
    }

    void begin() {
        for (String path : List.of("/", "/world", talkedOver.path(), "/api/v1/published?limit=5")) {
            person("reader of " + path, () -> read(path));
        }
        person("reporter", this::write);
        person("editor", this::publish);
        person("guest", this::comment);
    }

    void end() throws InterruptedException {
        over.set(true);
        for (Thread person : people) {
            person.join();
        }
    }

    private void person(String name, Runnable act) {
        Thread thread = new Thread(
                () -> {
                    while (!over.get()) {
                        act.run();
                        Wait.beat(20);
                    }
                },
                name);
        people.add(thread);
        thread.start();
    }

    /**
     * One retry half a second later, where an answer was cut off. At once it might meet another of the balancer's open
     * connections to the node that has just died.
     */
    private void read(String path) {
        reads.incrementAndGet();
        String first = attempt(path);
        if (first != null) {
            retries.incrementAndGet();
            Wait.beat(500);
            String second = attempt(path);
            if (second != null) {
                failures.add(path + ": " + first + ", then " + second);
            }
        }
    }

    private String attempt(String path) {
        try {
            HttpResponse<String> answer = Visitor.stranger(front).get(path);
            return answer.statusCode() == 200 ? null : told(answer);
        } catch (UncheckedIOException cut) {
            return cut.getCause().toString();
        }
    }

    /** A node says what the matter is, the balancer nothing. */
    private static String told(HttpResponse<String> answer) {
        String body = answer.body();
        return "status %d at %s (%s)"
                .formatted(answer.statusCode(), LocalTime.now(), body.substring(0, Math.min(80, body.length())));
    }

    /** What is not acknowledged may have happened or not; only what is counts. */
    private static <T> T acknowledged(Supplier<T> act) {
        try {
            return act.get();
        } catch (UncheckedIOException | IllegalStateException cut) {
            Wait.beat(100);
            return null;
        }
    }

    private void write() {
        Story story = acknowledged(() -> desk.write("reporter", StoryText.any()));
        if (story != null) {
            written.add(story.id());
        }
        Wait.beat(150);
    }

    private void publish() {
        Story story = acknowledged(() -> desk.published(StoryText.any()));
        if (story != null) {
            published.add(story);
        }
        Wait.beat(150);
    }

    private void comment() {
        String remark = "Remark " + StoryText.word() + " from the cluster.";
        HttpResponse<String> answer = acknowledged(() -> new Guest(front).reply(talkedOver.id(), remark));
        if (answer != null && answer.statusCode() == 201) {
            remarks.add(remark);
        }
        Wait.beat(50);
    }

    int reads() {
        return reads.get();
    }

    /** Reads of which the first attempt did not answer 200. */
    int retries() {
        return retries.get();
    }

    /** Reads that failed twice. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    List<Long> written() {
        return List.copyOf(written);
    }

    List<Story> published() {
        return List.copyOf(published);
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** The texts of all comments that wait under the story that is talked over, as this desk sees them. */
    List<String> kept(Newsroom asked) {
        return asked.pending(talkedOver.id()).stream()
                .map(comment -> comment.get("body").asText())
                .toList();
    }

    Newsroom desk() {
        return desk;
    }
}
