package org.broadsheet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators see of a server at its management port. */
class MetricsIT {
    private static final String OUTBOX_RUNS = "broadsheet_job_runs_total.job=\"outbox\"";

    private static ServerUnderTest server;
    private static Newsroom desk;

    @BeforeAll
    static void begin() {
        server = ServerUnderTest.demonstrationOnH2();
        desk = new Newsroom(server);
    }

    @Test
    void thePageCacheTellsWhatItDid() {
        Story story = desk.published(StoryText.any());
        String before = metrics();
        HttpResponse<String> page = get(story.path());
        get(story.path());
        Visitor.stranger(server)
                .with("If-None-Match", page.headers().firstValue("ETag").orElseThrow())
                .get(story.path());
        String after = metrics();

        assertThat(rise("broadsheet_cache_renderings_total", before, after)).isEqualTo(1);
        assertThat(rise("broadsheet_cache_hits_total", before, after)).isEqualTo(2);
        assertThat(rise("broadsheet_cache_unmodified_total", before, after)).isEqualTo(1);
        assertThat(value("broadsheet_cache_bytes", after)).isGreaterThan(1_000);

        new Guest(server).reply(story.id(), "A remark that changes the page.");
        desk.pending(story.id()).forEach(comment -> desk.decide(comment, "APPROVE"));
        assertThat(rise("broadsheet_cache_purges_total", after, metrics())).isPositive();
    }

    @Test
    void requestsAreCountedByTheirAnswers() {
        String before = metrics();
        get("/no/such/page");
        get("/account/sign-in");
        String after = metrics();

        assertThat(rise("broadsheet_requests_total.status=\"4xx\"", before, after))
                .isEqualTo(1);
        assertThat(rise("broadsheet_requests_total.status=\"2xx\"", before, after))
                .isEqualTo(1);
        assertThat(rise("broadsheet_requests_total.status=\"5xx\"", before, after))
                .isZero();
    }

    @Test
    void jobsAndTheOutboxTellHowTheyGo() {
        String before = metrics();
        Wait.until("the outbox is asked again", () -> rise(OUTBOX_RUNS, before, metrics()) >= 2);
        String after = metrics();

        assertThat(rise("broadsheet_job_failures_total.job=\"outbox\"", before, after))
                .isZero();
        assertThat(value("broadsheet_outbox_parked", after)).isZero();
        assertThat(value("broadsheet_outbox_overdue_seconds", after)).isBetween(0.0, 60.0);
    }

    @Test
    void theServersOwnFiguresStandBeside() {
        assertThat(metrics()).contains("Broadsheet").containsPattern("(?m)^\\S*datasources_pool_\\S*");
        assertThat(metrics()).containsPattern("(?m)^\\S*memory_\\S*");
    }

    @Test
    void nothingThereNamesAReader() {
        Story story = desk.published(StoryText.any());
        Visitor.stranger(server).signedIn("reader", Newsroom.PASSWORD).get(story.path());
        new Guest(server).reply(story.id(), "A remark that nobody should find among figures.");
        get("/author/ines-vale");
        String all = metrics().toLowerCase(Locale.ROOT);

        assertThat(all).contains("broadsheet_requests_total");
        assertThat(all).doesNotContain(story.path(), "10.0.0.", "@", "\"reader\"", "ines-vale", "remark");
    }

    private static String metrics() {
        HttpResponse<String> answer = ServerUnderTest.get(server.managementUrl() + "/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> get(String path) {
        return Visitor.stranger(server).get(path);
    }

    private static double rise(String figure, String before, String after) {
        return value(figure, after) - value(figure, before);
    }

    /** The value of a figure, given as its name and, behind a dot, a label that it has. */
    private static double value(String figure, String all) {
        String[] parts = figure.split("\\.", 2);
        return all.lines()
                .filter(line -> line.startsWith(parts[0] + "{") || line.startsWith(parts[0] + " "))
                .filter(line -> parts.length == 1 || line.contains(parts[1]))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + figure));
    }
}
