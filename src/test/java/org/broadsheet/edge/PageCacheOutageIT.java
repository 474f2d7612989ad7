package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoppablePostgres;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers and the page cache while the database is away, and after it came back. */
class PageCacheOutageIT {
    @TempDir
    Path folder;

    private ServerUnderTest server;

    @Test
    void copiesAreServedMarkedAndNothingElseUntilTheDatabaseIsBack() throws InterruptedException {
        StoppablePostgres postgres = new StoppablePostgres(folder).start();
        Map<String, String> settings = new HashMap<>(postgres.environment());
        settings.putAll(Map.of("BROADSHEET_DEMO", "true", "BROADSHEET_DEMO_SIZE", "1"));
        try (ServerUnderTest started = ServerUnderTest.plan("cache-outage")
                .environment(settings)
                .start()
                .awaitReady()) {
            server = started;
            Newsroom desk = new Newsroom(server);
            Story story = desk.published(StoryText.any());
            String page = get(story.path()).body();
            String tag = header(get(story.path()), "ETag");
            postgres.stop();
            server.awaitReadiness(503);

            HttpResponse<String> stale = awaitMarked(story.path());
            assertThat(stale.statusCode()).isEqualTo(200);
            assertThat(stale.body()).isEqualTo(page);
            assertThat(header(stale, "Cache-Control")).isEqualTo("no-store");
            assertThat(Visitor.stranger(server)
                            .with("If-None-Match", tag)
                            .get(story.path())
                            .statusCode())
                    .isEqualTo(304);
            assertThat(get("/corrections").statusCode()).isEqualTo(503);
            assertThat(Visitor.stranger(server)
                            .post(story.path(), Map.of("act", "reply", "body", "Hello"))
                            .statusCode())
                    .isEqualTo(503);

            postgres.start();
            server.awaitReady();
            desk.move("publisher", story, "kill", Map.of("reason", "A test.", "note", "It was a test."));
            assertThat(get(story.path()).statusCode()).isEqualTo(410);
            assertThat(get("/corrections").statusCode()).isEqualTo(200);
            assertThat(header(get("/corrections"), "Cache-Status")).isEqualTo("Broadsheet; hit");
        } finally {
            postgres.close();
        }
    }

    /** A copy is called fresh for a second after the last word of the database. */
    private HttpResponse<String> awaitMarked(String path) {
        HttpResponse<String> answer =
                Wait.seen(() -> get(path), seen -> !header(seen, "Cache-Status").equals("Broadsheet; hit"));
        assertThat(header(answer, "Cache-Status")).contains("unconfirmed");
        return answer;
    }

    private HttpResponse<String> get(String path) {
        return Visitor.stranger(server).get(path);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
