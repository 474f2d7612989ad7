package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.broadsheet.testing.Cluster;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes, one database, a balancer in front: what one node does the other knows, and either may die. */
@Tag("ha")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {
    private static final int MORE_READS = 400;

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final String GUESS = "{\"handle\":\"reader2\",\"password\":\"a guess\",\"label\":\"test\"}";

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = new Cluster();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    @Order(1)
    void aChangeOnOneNodeIsSeenOnTheOtherWithinASecond() throws InterruptedException {
        Newsroom one = new Newsroom(cluster.node(0));
        for (int round = 0; round < 10; round++) {
            String cached = Visitor.stranger(cluster.node(1)).get("/").body();
            Story story = one.published(StoryText.any());
            assertThat(cached).doesNotContain(story.path());
            assertThat(Wait.within(SOON, () -> cluster.get(1, "/").body().contains(story.path())))
                    .as("published, front page of the other node")
                    .isTrue();
            assertThat(cluster.get(1, story.path()).statusCode()).isEqualTo(200);
            one.move("publisher", story, "kill", Map.of("reason", "A test.", "note", "It was a test."));
            assertThat(Wait.within(SOON, () -> cluster.get(1, story.path()).statusCode() == 410))
                    .as("killed, page of the other node")
                    .isTrue();
        }
        assertThat(ServerUnderTest.get(cluster.node(1).managementUrl() + "/prometheus")
                        .body())
                .as("it was told, and did not find out by itself alone")
                .containsPattern("broadsheet_cache_messages_total[^\\n]* [1-9]");
    }

    @Test
    @Order(2)
    void aSessionIsKnownToBothNodes() {
        Visitor editor = Visitor.stranger(cluster.node(0)).signedIn("editor", Newsroom.PASSWORD);
        assertThat(editor.get("/desk/stories").statusCode()).isEqualTo(200);
        assertThat(at(1, editor).get("/desk/stories").statusCode()).isEqualTo(200);
        editor.get("/account/sign-out");
    }

    @Test
    @Order(3)
    void whoGuessesPasswordsHasNoMoreTriesOnTwoNodes() {
        List<Integer> statuses = IntStream.range(0, 12)
                .mapToObj(attempt -> new Visitor(cluster.node(attempt % 2))
                        .with("X-Forwarded-For", "198.51.100.9")
                        .send("POST", "/api/v1/tokens", GUESS))
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(statuses).startsWith(401, 401, 401, 401, 401).endsWith(429, 429, 429, 429, 429, 429, 429);
    }

    @Test
    @Order(4)
    void theSameGuestCannotFloodTwoNodes() {
        Story story = new Newsroom(cluster.node(0)).published(StoryText.any());
        String email = StoryText.word() + "@reader.example";
        Guest first = new Guest(cluster.node(0)).with("email", email);
        Guest second = new Guest(cluster.node(1)).with("email", email);
        String remark = "Said twice, " + StoryText.word() + ".";

        assertThat(first.reply(story.id(), remark).statusCode()).isEqualTo(201);
        assertThat(second.reply(story.id(), remark).statusCode())
                .as("a duplicate")
                .isEqualTo(409);
    }

    @Test
    @Order(5)
    void whoSavesLastOnTheOtherNodeIsToldThatItIsStale() {
        Newsroom one = new Newsroom(cluster.node(0));
        Newsroom two = new Newsroom(cluster.node(1));
        Story story = one.write("reporter", StoryText.any());
        two.save("reporter", story, StoryText.any());

        HttpResponse<String> stale = one.as("reporter")
                .with("If-Match", "\"" + story.revision() + "\"")
                .send("PUT", "/api/v1/articles/" + story.id(), StoryText.any().json());

        assertThat(stale.statusCode()).isEqualTo(412);
    }

    @Test
    @Order(6)
    void bothNodesMayDieOneAfterTheOtherUnderTraffic() throws InterruptedException {
        ServerUnderTest front = cluster.balancer();
        Visitor editor = Visitor.stranger(front).signedIn("editor", Newsroom.PASSWORD);
        Visitor reader = Visitor.stranger(front).signedIn("reader", Newsroom.PASSWORD);
        Traffic traffic = new Traffic(front);
        traffic.begin();
        for (int node : List.of(0, 1)) {
            goOn(traffic);
            cluster.node(node).kill();
            goOn(traffic);
            assertThat(editor.get("/desk/stories").statusCode())
                    .as("the editor's session")
                    .isEqualTo(200);
            assertThat(reader.get("/").body()).as("the reader's session").contains("/account/sign-out");
            cluster.start(node);
            awaitBoth();
        }
        goOn(traffic);
        traffic.end();

        assertThat(traffic.reads()).isGreaterThan(500);
        assertThat(traffic.failures()).as("of " + traffic.reads() + " reads").isEmpty();
        assertNothingIsLost(traffic);
        assertNothingHappenedTwice(traffic);
        assertNothingIsStale();
    }

    private static void assertNothingIsLost(Traffic traffic) {
        assertThat(traffic.written()).hasSizeGreaterThan(10).allSatisfy(id -> assertThat(traffic.desk()
                        .as("publisher")
                        .get("/api/v1/articles/" + id)
                        .statusCode())
                .isEqualTo(200));
        assertThat(traffic.published()).hasSizeGreaterThan(3).allSatisfy(story -> {
            assertThat(cluster.get(0, story.path()).statusCode()).isEqualTo(200);
            assertThat(cluster.get(1, story.path()).statusCode()).isEqualTo(200);
        });
        assertThat(traffic.remarks()).hasSizeGreaterThan(10);
        assertThat(new HashSet<>(traffic.kept(traffic.desk()))).containsAll(traffic.remarks());
    }

    private static void assertNothingHappenedTwice(Traffic traffic) {
        assertThat(traffic.kept(traffic.desk())).doesNotHaveDuplicates();
        assertThat(cluster.number("select count(*) from (select article_id from publication where voided_at is null"
                        + " and ended_at > current_timestamp and release_at <= current_timestamp"
                        + " group by article_id having count(*) > 1) twice"))
                .isZero();
        assertThat(cluster.number("select count(*) from outbox where attempts > 1"))
                .isZero();
        assertThat(cluster.number(
                        "select count(*) from article_stats s where s.comments <> (select count(*) from comment c"
                                + " where c.article_id = s.article_id and c.status in ('PUBLISHED', 'APPROVED'))"))
                .isZero();
    }

    private static void assertNothingIsStale() throws InterruptedException {
        Newsroom desk = new Newsroom(cluster.balancer());
        for (int round = 0; round < 5; round++) {
            Story story = desk.published(StoryText.any());
            for (int node : List.of(0, 1)) {
                assertThat(Wait.within(SOON, () -> cluster.get(node, "/").body().contains(story.path())))
                        .as("front page of node " + node)
                        .isTrue();
            }
        }
    }

    /** Until readers have read so much more that whatever goes wrong has had its time. */
    private static void goOn(Traffic traffic) {
        int before = traffic.reads();
        Wait.until("readers read on", () -> traffic.reads() > before + MORE_READS);
    }

    /** Until the balancer sends strangers to both nodes. */
    private static void awaitBoth() {
        for (int node : List.of(0, 1)) {
            double before = answered(node);
            Wait.until("node " + node + " is asked by the balancer", () -> {
                cluster.balancer().awaitPage(200);
                return answered(node) >= before + 2;
            });
        }
    }

    /** How many requests a node has answered. */
    private static double answered(int node) {
        return ServerUnderTest.get(cluster.node(node).managementUrl() + "/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("broadsheet_requests_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The same visitor, come to another node. */
    private static Visitor at(int node, Visitor visitor) {
        Visitor other = Visitor.stranger(cluster.node(node));
        visitor.cookies().forEach(other.cookies()::put);
        return other;
    }
}
