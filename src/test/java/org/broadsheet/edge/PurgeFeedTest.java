package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a node hears of the changes of others, in whichever order they are committed. */
@OnEveryStore
class PurgeFeedTest {
    private static final String INSERT =
            "insert into page_purge (page_key, origin, purged_at) values (?, ?, current_timestamp)";

    @Parameter
    House house;

    private PurgeFeed feed;
    private long nanos;

    @BeforeEach
    void begin() throws SQLException {
        feed = new PurgeFeed(house.database(), "self");
        assertThat(feed.read(0).everything()).isTrue();
    }

    @Test
    void hearsOfOthersOnceAndNotOfItself() throws SQLException {
        write("other", "article:1", "front");
        write("self", "article:2");
        assertThat(read()).containsExactlyInAnyOrder("article:1", "front");
        assertThat(read()).isEmpty();
        write("other", "article:3");
        assertThat(read()).containsExactly("article:3");
    }

    @Test
    void hearsOfWhatWasWrittenEarlierAndCommittedLater() throws SQLException {
        try (Connection slow = house.database().getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, "other", "article:1");
            write("other", "article:2");
            assertThat(read()).containsExactly("article:2");
            assertThat(read()).isEmpty();
            slow.commit();
        }
        assertThat(read()).containsExactly("article:1");
        assertThat(read()).isEmpty();
    }

    @Test
    void givesUpOnWhatWasRolledBack() throws SQLException {
        try (Connection doomed = house.database().getConnection()) {
            doomed.setAutoCommit(false);
            insert(doomed, "other", "article:1");
            write("other", "article:2");
            doomed.rollback();
        }
        assertThat(read()).containsExactly("article:2");
        nanos += PurgeFeed.PATIENCE.toNanos() + 1;
        assertThat(read()).isEmpty();
        write("other", "article:3");
        assertThat(read()).containsExactly("article:3");
    }

    @Test
    void tooMuchAtOnceIsEverything() throws SQLException {
        try (Connection busy = house.database().getConnection()) {
            busy.setAutoCommit(false);
            for (int n = 0; n < PurgeFeed.MOST; n++) {
                insert(busy, "other", "article:" + n);
            }
            busy.commit();
        }
        PurgeFeed.News news = feed.read(nanos);
        assertThat(news.everything()).isTrue();
        assertThat(feed.read(nanos).everything()).isFalse();
    }

    @Test
    void aChangeWritesEachOfItsKeysOnce() throws SQLException {
        PagePurges purges = house.get(PagePurges.class);
        house.within(() -> purges.purge("article:7", "article:7", "front"));
        assertThat(read()).containsExactlyInAnyOrder("article:7", "front");
        assertThat(house.rows("select count(*) from page_purge").get(0).get(0).toString())
                .isEqualTo("2");
    }

    private Set<String> read() throws SQLException {
        PurgeFeed.News news = feed.read(nanos);
        assertThat(news.everything()).isFalse();
        return news.keys();
    }

    private void write(String origin, String... keys) throws SQLException {
        try (Connection connection = house.database().getConnection()) {
            for (String key : keys) {
                insert(connection, origin, key);
            }
        }
    }

    private static void insert(Connection connection, String origin, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, key);
            insert.setString(2, origin);
            insert.executeUpdate();
        }
    }
}
