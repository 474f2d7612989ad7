package org.broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.Byline;
import org.broadsheet.article.Change;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.Revision;
import org.broadsheet.article.RevisionNote;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;
import org.broadsheet.conversation.DetectorVerdict;
import org.broadsheet.conversation.ModerationDecision;
import org.broadsheet.publication.Correction;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Store;
import org.broadsheet.workflow.Approval;
import org.broadsheet.workflow.HoldRecord;
import org.broadsheet.workflow.TransitionRecord;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server of before has written verifies by the rules of before. */
class RowsOfBeforeTest {
    private static final String AT = "timestamp with time zone '2026-11-30 09:00:00.123456+00'";

    /** What a version said whose writer got an address of his own only later, in migration 4.1. */
    private static final StoryContent COPY = StoryContent.of(Map.of(
                    StoryField.SECTION,
                    1L,
                    StoryField.KIND,
                    ArticleKind.NEWS,
                    StoryField.HEADLINE,
                    "Bridge opens",
                    StoryField.STANDFIRST,
                    "After a century",
                    StoryField.BODY,
                    "<p>Body</p>",
                    StoryField.LANGUAGE,
                    "en",
                    StoryField.BREAKING_UNTIL,
                    Instant.parse("2026-11-30T09:00:00.123456Z"),
                    StoryField.TAGS,
                    List.of("Rain", "Sea"),
                    StoryField.CHANGE,
                    new Change(ChangeKind.CORRECTION, "It was Monday.")))
            .with(StoryField.BYLINES, List.of(new Byline(null, "王明", "author"), new Byline(1L, "Rita", "rita")));

    private static String[] rows() {
        String hash = "'" + COPY.hash(1) + "'";
        return new String[] {
            "insert into person (id, version, handle, display_name, slug, active, session_epoch, created_at)"
                    + " values (1, 0, 'rita', 'Rita', 'rita', true, 0, " + AT + ")",
            "insert into section (id, slug, name, sort_order, comment_mode, comment_preset)"
                    + " values (1, 'world', 'World', 1, 'OPEN', 'OPEN')",
            "insert into tag (id, slug, name, name_key) values (1, 'rain', 'Rain', 'rain'), (2, 'sea', 'Sea', 'sea')",
            "insert into article (id, version, state, created_by, created_at, saved_at, signature_owed, priority, legal,"
                    + " not_for_publication, visibility) values (1, 0, 'RELEASED', 1, " + AT + ", " + AT
                    + ", false, 5, false, false, 'NEWSROOM')",
            "insert into article_revision (id, article_id, number, author_id, created_at, content_hash, section_id, kind,"
                    + " headline, standfirst, body, language, breaking_until, change_kind, change_text, word_count, note)"
                    + " values (1, 1, 1, 1, " + AT + ", " + hash + ", 1, 'NEWS', 'Bridge opens', 'After a century',"
                    + " '<p>Body</p>', 'en', " + AT + ", 'CORRECTION', 'It was Monday.', 1, 'For the desk')",
            "update article set working_revision_id = 1",
            "insert into revision_byline values (1, 0, null, '王明', 'author'), (1, 1, 1, 'Rita', 'rita')",
            "insert into revision_tag values (1, 0, 1), (1, 1, 2)",
            "insert into approval values (1, 1, 1, " + hash + ", 0, 1, " + AT + ", null)",
            "insert into publication (id, article_id, revision_id, content_hash, release_at, ended_at, planned_end,"
                    + " section_id, path, path_date, slug, first_published_at, updated_at, decided_by, decided_at,"
                    + " without_approval) values (1, 1, 1, " + hash + ", " + AT + ", " + AT + ", " + AT + ", 1, '/x',"
                    + " '2026/11/30', 'x', " + AT + ", " + AT + ", 1, " + AT + ", false)",
            "insert into transition_log (id, article_id, revision_id, transition, from_state, to_state, actor_id, door,"
                    + " happened_at, note) values (1, 1, 1, 'PUBLISH', 'APPROVED', 'RELEASED', 1, 'SCREEN', " + AT
                    + ", 'Now')",
            "insert into correction values (1, 1, 1, 1, 'CORRECTION', 'It was Monday.', " + AT + ")",
            "insert into comment (id, article_id, depth, thread_path, status, revision, visible_replies, author_name,"
                    + " author_key, address_key, staff, language, created_at, edit_token_hash, escalated, likes)"
                    + " values (1, 1, 1, '1', 'PENDING', 1, 0, 'Ada', 'k', 'k', false, 'en', " + AT
                    + ", 'k', false, 0)",
            "insert into comment_revision (id, comment_id, number, body, html, text_hash, created_at, dedupe_key)"
                    + " values (1, 1, 1, 'x', 'x', 'k', " + AT + ", 'k')",
            "insert into moderation_decision values (1, 1, 1, 1, null, 'HOLD', null, 'PENDING', 'POLICY', null, " + AT
                    + ")",
            "insert into detector_verdict values (1, 1, 'links', '1', 'HOLD', 0.1, 'two links', " + AT + ")"
        };
    }

    private static String[] notes() {
        return new String[] {
            "insert into revision_note values (1, 1, 1, 1, 'SCREEN', " + AT + ", 'Ask the engineer.')",
            "insert into correction_withdrawal values (1, 1, 1, 'REST', " + AT + ", 'It was Sunday.')",
            "insert into hold_log values (1, 1, 'LEGAL', true, 1, 'SCREEN', " + AT + ", null, 1, " + AT + ")"
        };
    }

    private static void execute(JdbcConnectionPool store, String... statements) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void everyRowOfBeforeVerifies(Store store) throws SQLException {
        JdbcConnectionPool before = store.before("7");
        execute(before, rows());
        execute(before, notes());
        House house = House.after(store, before);
        try {
            house.within(() -> {
                Revision version = house.entities().find(Revision.class, 1L);
                assertThat(version.content()).isEqualTo(COPY);
                for (Class<?> type : List.of(
                        Revision.class,
                        Approval.class,
                        TransitionRecord.class,
                        Correction.class,
                        ModerationDecision.class,
                        DetectorVerdict.class,
                        RevisionNote.class,
                        Correction.Withdrawal.class,
                        HoldRecord.class)) {
                    assertThat(((WrittenOnce) house.entities().find(type, 1L)).isAsWritten())
                            .as(type.getSimpleName())
                            .isTrue();
                }
            });
            assertThat(house.rows("select hash_scheme from article_revision"))
                    .extracting(row -> ((Number) row.get(0)).intValue())
                    .containsExactly(1);
            house.tamper("update revision_byline set slug = 'wang-ming' where position = 0");
            assertThat(house.within(
                            () -> house.entities().find(Revision.class, 1L).isAsWritten()))
                    .isFalse();
        } finally {
            house.close();
            before.dispose();
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void migrationThatIsStoppedGoesOnFromThere(Store store) throws SQLException {
        JdbcConnectionPool before = store.before("7");
        execute(before, rows());
        execute(before, verdicts());
        store.migrated(before, "9");
        execute(before, "alter table detector_verdict add constraint stop check (row_hash is null or id <= 1500)");
        try (Connection connection = before.getConnection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> new RowsSealed().migrate(context(connection)))
                    .isInstanceOf(SQLException.class);
            connection.rollback();
        }
        assertThat(sealed(before)).isEqualTo(1000);
        execute(before, "alter table detector_verdict drop constraint stop");
        House house = House.after(store, before);
        try {
            assertThat(sealed(before)).isEqualTo(2500);
            assertThat(house.within(() -> house.entities()
                            .createQuery("select v from DetectorVerdict v", DetectorVerdict.class)
                            .getResultList()))
                    .hasSize(2500)
                    .allMatch(DetectorVerdict::isAsWritten);
        } finally {
            house.close();
            before.dispose();
        }
    }

    /** More verdicts than fit into two batches. */
    private static String verdicts() {
        return "insert into detector_verdict (id, comment_revision_id, detector, detector_version, outcome, score,"
                + " judged_at) values "
                + IntStream.rangeClosed(2, 2500)
                        .mapToObj(id -> "(" + id + ", 1, 'links', '1', 'NONE', " + id + " / 7.0, " + AT + ")")
                        .collect(Collectors.joining(", "));
    }

    private static long sealed(JdbcConnectionPool store) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery("select count(*) from detector_verdict where row_hash is not null")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static Context context(Connection connection) {
        return new Context() {
            @Override
            public Connection getConnection() {
                return connection;
            }

            @Override
            public Configuration getConfiguration() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
