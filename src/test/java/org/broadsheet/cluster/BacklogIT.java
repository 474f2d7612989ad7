package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.broadsheet.testing.ClockAgent;
import org.broadsheet.testing.Cluster;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ProbeWar;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Wait;
import org.broadsheet.testing.probe.ProbeOutboxTasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two nodes with much to do at once, of which the second has a clock that is five seconds fast. What is due is what the
 * database's clock says is due.
 */
@Tag("ha")
class BacklogIT {
    private static final int ERRANDS = 10_000;
    private static final int STORIES = 1_000;
    private static final int HANDS = 6;
    private static final Pattern PARKED = Pattern.compile("\nbroadsheet_outbox_parked[^\n]* 1\\.0");

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = new Cluster(ProbeWar.file(), Map.of("JDK_JAVA_OPTIONS", ClockAgent.option()));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void theSecondNodesClockIsFast() throws IOException {
        HttpResponse<String> answer = cluster.get(1, "/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Files.readString(cluster.node(1).console())).contains("clock-agent.jar");
    }

    @Test
    void aBacklogIsCarriedOutOnceAndThePoisonedErrandIsLeftAside() throws Exception {
        String row = "insert into outbox (id, topic, dedupe_key, subject, payload, due_at, created_at, attempts)"
                + " select nextval('outbox_seq'), '%s', '%s-' || n, 'none', '%s', current_timestamp,"
                + " current_timestamp, %d from generate_series(1, %d) n";
        cluster.change(row.formatted(ProbeOutboxTasks.TOPIC, "last-try", ProbeOutboxTasks.POISON, 9, 1));
        cluster.change(row.formatted(ProbeOutboxTasks.TOPIC, "first-try", ProbeOutboxTasks.POISON, 0, 1));
        cluster.change(row.formatted(ProbeOutboxTasks.TOPIC, "backlog", "", 0, ERRANDS));

        String open = "select count(*) from outbox where topic = 'probe' and done_at is null and parked_at is null";
        assertThat(Wait.within(Duration.ofSeconds(180), () -> cluster.number(open) == 1))
                .as("all but the one that is tried again")
                .isTrue();

        assertThat(cluster.number("select count(*) from probe_effect")).isEqualTo(ERRANDS);
        assertThat(cluster.number("select count(distinct errand) from probe_effect"))
                .isEqualTo(ERRANDS);
        assertThat(cluster.number("select count(*) from outbox where dedupe_key = 'last-try-1'"
                        + " and parked_at is not null and last_error like '%can never be carried out%'"))
                .isOne();
        assertThat(cluster.number("select attempts from outbox where dedupe_key = 'first-try-1'"))
                .isPositive();
        assertThat(alerts()).as("people are told once").hasSize(1);
        assertThat(Wait.within(Duration.ofSeconds(30), BacklogIT::isParkedOneTold))
                .as("told to who watches the figures")
                .isTrue();
    }

    private static List<String> alerts() throws IOException {
        List<String> found = new ArrayList<>();
        for (int node : List.of(0, 1)) {
            Path log = cluster.node(node).log();
            Files.readAllLines(log).stream()
                    .filter(line -> line.contains("failed too often and is left aside"))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isParkedOneTold() {
        return PARKED.matcher(ServerUnderTest.get(cluster.node(0).managementUrl() + "/prometheus")
                        .body())
                .find();
    }

    @Test
    void aThousandStoriesAreOutInTheSameSecondOnBothNodes() throws Exception {
        List<Story> stories = byMany(n -> new Newsroom(cluster.node(n % 2)).approved(StoryText.any()));
        Instant due = at("select current_timestamp + interval '60 seconds'");
        List<Integer> answers = byMany(n -> new Newsroom(cluster.node(n % 2))
                .ask("editor", stories.get(n), "schedule", Map.of("publishAt", due.toString()))
                .statusCode());
        assertThat(answers).containsOnly(200);
        List<String> paths = byMany(
                n -> new Newsroom(cluster.node(n % 2)).look(stories.get(n)).path());
        assertThat(now()).as("there is time left").isBefore(due.minusSeconds(8));

        for (int sample = 0; now().isBefore(due.minusMillis(200)); sample = (sample + 7) % STORIES) {
            String path = paths.get(sample);
            int node = sample % 2;
            HttpResponse<String> page = cluster.get(node, path);
            assertThat(page.statusCode() == 404 || !now().isBefore(due))
                    .as("%s before its time on node %d", path, node)
                    .isTrue();
            cluster.get(node, "/world");
        }
        Wait.until("all are due", () -> !now().isBefore(due.plusSeconds(1)));
        for (int node : List.of(0, 1)) {
            assertThat(paths)
                    .as("first in the list of node " + node)
                    .contains(firstOf(cluster.get(node, "/world").body()));
        }
        assertThat(byMany(n -> cluster.get(n % 2, paths.get(n)).statusCode())).containsOnly(200);
        assertThat(Wait.within(Duration.ofSeconds(60), () -> releasesDone() == STORIES))
                .as("what follows a release, once for each")
                .isTrue();
        assertThat(cluster.number("select count(*) from outbox where topic = 'article.released' and attempts > 0"))
                .isZero();
    }

    private static long releasesDone() {
        return cluster.number(
                "select count(*) from outbox o where o.topic = 'article.released' and o.done_at is not null"
                        + " and o.created_at < o.due_at - interval '1 second'");
    }

    private static String firstOf(String list) {
        int main = list.indexOf("<main");
        int link = list.indexOf("href=\"/world/2", main) + "href=\"".length();
        return list.substring(link, list.indexOf('"', link));
    }

    private static Instant now() {
        return at("select current_timestamp");
    }

    private static Instant at(String sql) {
        return Instant.ofEpochMilli(
                cluster.number(sql.replaceFirst("select (.*)", "select (extract(epoch from $1) * 1000)::bigint")));
    }

    private interface Work<T> {
        T on(int number) throws Exception;
    }

    private static <T> List<T> byMany(Work<T> work) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        List<Callable<T>> all = IntStream.range(0, STORIES)
                .<Callable<T>>mapToObj(n -> () -> work.on(n))
                .toList();
        List<T> done = new ArrayList<>();
        for (Future<T> one : hands.invokeAll(all)) {
            done.add(one.get());
        }
        hands.shutdown();
        return done;
    }
}
