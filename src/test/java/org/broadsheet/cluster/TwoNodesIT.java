package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.broadsheet.testing.Cluster;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
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
            assertThat(within(1_000, () -> get(1, "/").body().contains(story.path())))
                    .as("published, front page of the other node")
                    .isTrue();
            assertThat(get(1, story.path()).statusCode()).isEqualTo(200);
            one.move("publisher", story, "kill", Map.of("reason", "A test.", "note", "It was a test."));
            assertThat(within(1_000, () -> get(1, story.path()).statusCode() == 410))
                    .as("killed, page of the other node")
                    .isTrue();
        }
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
    void bothNodesMayDieOneAfterTheOtherUnderTraffic() throws InterruptedException, SQLException {
        ServerUnderTest front = cluster.balancer();
        Visitor editor = Visitor.stranger(front).signedIn("editor", Newsroom.PASSWORD);
        Visitor reader = Visitor.stranger(front).signedIn("reader", Newsroom.PASSWORD);
        Traffic traffic = new Traffic(front);
        traffic.begin();
        for (int node : List.of(0, 1)) {
            Thread.sleep(6_000);
            cluster.node(node).kill();
            Thread.sleep(8_000);
            assertThat(editor.get("/desk/stories").statusCode())
                    .as("the editor's session")
                    .isEqualTo(200);
            assertThat(reader.get("/").body()).as("the reader's session").contains("/account/sign-out");
            cluster.start(node);
            awaitBoth();
        }
        Thread.sleep(3_000);
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
            assertThat(get(0, story.path()).statusCode()).isEqualTo(200);
            assertThat(get(1, story.path()).statusCode()).isEqualTo(200);
        });
        assertThat(traffic.remarks()).hasSizeGreaterThan(10);
        assertThat(new HashSet<>(traffic.kept(traffic.desk()))).containsAll(traffic.remarks());
    }

    private static void assertNothingHappenedTwice(Traffic traffic) throws SQLException {
        assertThat(traffic.kept(traffic.desk())).doesNotHaveDuplicates();
        assertThat(count("select count(*) from (select article_id from publication where voided_at is null"
                        + " and ended_at > current_timestamp and release_at <= current_timestamp"
                        + " group by article_id having count(*) > 1) twice"))
                .isZero();
        assertThat(count("select count(*) from outbox where attempts > 1")).isZero();
        assertThat(count("select count(*) from article_stats s where s.comments <> (select count(*) from comment c"
                        + " where c.article_id = s.article_id and c.status in ('PUBLISHED', 'APPROVED'))"))
                .isZero();
    }

    private static void assertNothingIsStale() throws InterruptedException {
        Newsroom desk = new Newsroom(cluster.balancer());
        for (int round = 0; round < 5; round++) {
            Story story = desk.published(StoryText.any());
            for (int node : List.of(0, 1)) {
                assertThat(within(1_000, () -> get(node, "/").body().contains(story.path())))
                        .as("front page of node " + node)
                        .isTrue();
            }
        }
    }

    /** Until the balancer sends strangers to both nodes. */
    private static void awaitBoth() throws InterruptedException {
        Thread.sleep(5_000);
        cluster.balancer().awaitPage(200);
    }

    private static long count(String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection(cluster.databaseUrl(), "postgres", "postgres");
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static HttpResponse<String> get(int node, String path) {
        return Visitor.stranger(cluster.node(node)).get(path);
    }

    /** The same visitor, come to another node. */
    private static Visitor at(int node, Visitor visitor) {
        Visitor other = Visitor.stranger(cluster.node(node));
        visitor.cookies().forEach(other.cookies()::put);
        return other;
    }

    private interface Condition {
        boolean holds();
    }

    private static boolean within(long millis, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }
}
