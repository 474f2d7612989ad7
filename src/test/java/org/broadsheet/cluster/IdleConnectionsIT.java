package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.broadsheet.testing.Databases;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.IdleCrowd;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five thousand who connect and say nothing, or say it slowly, keep nobody else from reading and writing. */
@Tag("ha")
class IdleConnectionsIT {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String HALF_A_HEAD = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ";
    private static final String NO_BODY =
            "POST /api/v1/tokens HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n";
    private ServerUnderTest server;

    @Test
    void othersReadAndWriteAndTheSilentAreLetGo() throws InterruptedException {
        try (ServerUnderTest started = ServerUnderTest.plan("idle")
                .environment(Databases.environment(Databases.newPostgresUrl()))
                .demonstration(5)
                .start()
                .awaitReady()) {
            server = started;
            Story story = new Newsroom(server).published(StoryText.any());
            try (IdleCrowd silent = new IdleCrowd(server, 4_000, "");
                    IdleCrowd slow = new IdleCrowd(server, 1_000, HALF_A_HEAD)) {
                for (int round = 0; round < 20; round++) {
                    slow.say('x');
                    assertServed(story);
                    Wait.beat(300);
                }
                assertThat(silent.left() + slow.left())
                        .as("connected all the while")
                        .isGreaterThan(4_000);

                assertGoneWithin(Duration.ofSeconds(40), "half a head", slow);
                assertGoneWithin(Duration.ofSeconds(90), "silent", silent);
            }
            assertServed(story);
            try (IdleCrowd bodies = new IdleCrowd(server, 500, NO_BODY)) {
                for (int round = 0; round < 10; round++) {
                    assertRead(story);
                    Wait.beat(300);
                }
                assertThat(bodies.left()).as("whose bodies are awaited").isGreaterThan(100);
            }
            // as soon as the server has heard that they are gone
            assertThat(Wait.within(Duration.ofSeconds(10), () -> reply(story).statusCode() == 201))
                    .isTrue();
            assertServed(story);
            assertThat(server.logProblems()).isEmpty();
        }
    }

    private void assertServed(Story story) {
        assertRead(story);
        assertSoon(201, () -> reply(story));
    }

    private HttpResponse<String> reply(Story story) {
        return new Guest(server).reply(story.id(), "I say " + StoryText.word() + ".");
    }

    private void assertRead(Story story) {
        assertSoon(200, () -> Visitor.stranger(server).get(story.path()));
        // each is another address to the page cache, so a thread has to render it
        assertSoon(200, () -> Visitor.stranger(server).get("/api/v1/published?section=world&limit=7"));
    }

    private interface Request {
        HttpResponse<String> send();
    }

    private static void assertSoon(int status, Request request) {
        long begun = System.nanoTime();
        assertThat(request.send().statusCode()).isEqualTo(status);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
    }

    private static void assertGoneWithin(Duration time, String who, IdleCrowd crowd) throws InterruptedException {
        assertThat(Wait.within(time, () -> crowd.left() == 0))
                .as("%s: %d are left", who, crowd.left())
                .isTrue();
    }
}
