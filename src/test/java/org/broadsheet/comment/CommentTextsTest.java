package org.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.broadsheet.conversation.CommentIntake;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.conversation.PastComment;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.SettableClock;
import org.broadsheet.testing.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A comment and its texts name one another, and the store refuses one that names what is not there. */
@OnEveryStore
class CommentTextsTest {
    @Parameter
    House house;

    private long comment;

    @BeforeEach
    void begin() {
        Reply reply = new Reply(null, "I was there.", "Ana", "ana@example.org", null);
        PastComment one = new PastComment(
                null, Commenter.guest("import", null), reply, SettableClock.START, null, CommentStatus.PUBLISHED);
        comment = house.get(CommentIntake.class)
                .take(new Samples(house).live(), List.of(one))
                .get(0);
    }

    @Test
    void aTextOfNoCommentIsRefused() {
        assertRefused("update comment_revision set comment_id = -1 where comment_id = " + comment);
    }

    @Test
    void aCommentCannotEndATransactionWithATextThatIsNotThere() {
        assumeThat(house.store())
                .as("H2 has no references that are checked at the end")
                .isEqualTo(Store.POSTGRESQL);

        assertRefused("update comment set latest_revision_id = -1 where id = " + comment);
        assertRefused("update comment set visible_revision_id = -1 where id = " + comment);
    }

    @Test
    void aCommentMayNameItsTextBeforeItIsWritten() throws SQLException {
        try (Connection connection = house.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("update comment set latest_revision_id = -7 where id = " + comment);
            statement.executeUpdate("insert into comment_revision (id, comment_id, number, body, html, text_hash,"
                    + " created_at, dedupe_key) select -7, comment_id, 2, body, html, text_hash, created_at, '"
                    + "f".repeat(64) + "' from comment_revision where comment_id = " + comment);
            connection.commit();
        }

        assertThat(house.rows("select latest_revision_id from comment where id = ?", comment))
                .containsExactly(List.of(-7L));
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> run(sql))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .startsWith("23"));
        assertThat(house.rows(
                        "select r.comment_id from comment c join comment_revision r on r.id ="
                                + " c.latest_revision_id where c.id = ?",
                        comment))
                .containsExactly(List.of(comment));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = house.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
