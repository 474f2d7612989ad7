package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StallingDatabase;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that answers late, or not: readers have their pages, writers a quick word, and nothing is half-written. */
@Tag("ha")
class SlowDatabaseIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** Five seconds in the queue, three for a connection, five for a row, and what a comment says to a slow database. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final int CROWD = 200;

    private static StallingDatabase database;
    private static ServerUnderTest server;
    private static Newsroom desk;

    @BeforeAll
    static void start() {
        database = new StallingDatabase();
        server = ServerUnderTest.plan("slow-database")
                .environment(database.environment())
                .demonstration(5)
                .start()
                .awaitReady();
        desk = new Newsroom(server);
    }

    @AfterAll
    static void stop() {
        database.close();
        server.close();
    }

    @Test
    void whoWritesToASilentDatabaseIsRefusedAtOnceAndReadersReadOn() throws Exception {
        Story story = desk.published(StoryText.any());
        get(story.path());
        database.stall();
        Wait.until("the silence is noticed", () -> get("/favicon.ico").statusCode() == 503);

        for (Answer answer : all(CROWD, () -> new Guest(server).reply(story.id(), "Is anybody there?"))) {
            assertThat(answer.response().statusCode()).isEqualTo(503);
            assertThat(answer.response().body()).contains("urn:broadsheet:unavailable");
            assertThat(answer.response().headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.time()).isLessThan(AT_ONCE);
        }
        for (Answer answer : all(CROWD, () -> get(story.path()))) {
            assertThat(answer.response().statusCode()).isEqualTo(200);
            assertThat(answer.response().headers().firstValue("Cache-Status"))
                    .hasValueSatisfying(status -> assertThat(status).contains("unconfirmed"));
            assertThat(answer.time()).isLessThan(AT_ONCE);
        }
        assertThat(get("/corrections").statusCode()).isEqualTo(503);
        assertThat(get("/corrections").body()).contains("Back in a moment");
        assertThat(get("/static/img/sign.svg").statusCode()).isEqualTo(200);
        assertThat(server.readiness()).isEqualTo(503);

        database.flow();

        assertRecovered(story);
        assertThat(desk.pending(story.id()))
                .as("of those who were refused nothing is left")
                .hasSize(1);
    }

    @Test
    void aCrowdAtASlowDatabaseIsServedOrRefusedAndNothingIsHalfWritten() throws Exception {
        Story story = desk.published(StoryText.any());
        get(story.path());
        database.delay(100);

        ExecutorService readers = Executors.newSingleThreadExecutor();
        Future<List<Answer>> reads = readers.submit(() -> all(20, () -> get(story.path())));
        List<Answer> answers = all(CROWD, () -> new Guest(server).reply(story.id(), "I say " + StoryText.word() + "."));
        List<Answer> read = reads.get();
        readers.shutdown();
        database.flow();

        Map<Integer, Long> statuses = answers.stream()
                .collect(Collectors.groupingBy(answer -> answer.response().statusCode(), Collectors.counting()));
        assertThat(statuses).containsKey(201).containsKey(503).hasSize(2);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.time()).isLessThan(LONG));
        assertThat(read).allSatisfy(answer -> {
            assertThat(answer.response().statusCode()).isEqualTo(200);
            assertThat(answer.time()).isLessThan(AT_ONCE);
        });
        assertThat((long) desk.pending(story.id()).size()).isEqualTo(statuses.get(201));
        assertRecovered(story);
    }

    private static void assertRecovered(Story story) throws InterruptedException {
        server.awaitReady();
        assertThat(Wait.within(
                        Duration.ofSeconds(10),
                        () -> new Guest(server)
                                        .reply(story.id(), "It is back, " + StoryText.word() + ".")
                                        .statusCode()
                                == 201))
                .isTrue();
        assertThat(get("/corrections").statusCode()).isEqualTo(200);
    }

    /** What came back, and when. */
    private record Answer(HttpResponse<String> response, Duration time) {}

    private static List<Answer> all(int crowd, Callable<HttpResponse<String>> request)
            throws InterruptedException, ExecutionException {
        Callable<Answer> timed = () -> {
            long begun = System.nanoTime();
            HttpResponse<String> response = request.call();
            return new Answer(response, Duration.ofNanos(System.nanoTime() - begun));
        };
        ExecutorService people = Executors.newFixedThreadPool(crowd);
        List<Future<Answer>> asked =
                people.invokeAll(IntStream.range(0, crowd).mapToObj(n -> timed).toList());
        people.shutdown();
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : asked) {
            answers.add(one.get());
        }
        return answers;
    }

    private static HttpResponse<String> get(String path) {
        return Visitor.stranger(server).get(path);
    }
}
