package org.broadsheet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.Visibility;
import org.broadsheet.comment.Reply;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.conversation.Posting;
import org.broadsheet.editing.Editing;
import org.broadsheet.importing.ImportBatch;
import org.broadsheet.importing.ImportedPerson;
import org.broadsheet.importing.StoryImport;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Store;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL refuses to change what was written, signed, decided and told to readers. */
class InsertOnlyTest {
    private static final DeskNotes HELD = new DeskNotes(null, null, 5, null, null, true, false, Visibility.NEWSROOM);

    private static final House HOUSE = House.on(Store.POSTGRESQL);
    private static final Samples SAMPLES = new Samples(HOUSE);

    /** A story with something in each of the tables. */
    @BeforeAll
    static void fill() {
        HOUSE.clear();
        long story = SAMPLES.live();
        SAMPLES.revise(SAMPLES.reporter(), story, copy -> copy.change(ChangeKind.CORRECTION, "It has three lanes."));
        SAMPLES.publish(story);
        long note = (long) HOUSE.rows("select id from correction").get(0).get(0);
        HOUSE.get(Workflow.class).withdrawNote(SAMPLES.publisher(), story, note, "It has two after all.");
        HOUSE.get(Posting.class)
                .post(
                        Commenter.guest("192.0.2.1", null),
                        story,
                        new Reply(null, "A fine bridge.", "Marta", "marta@example.org", null));
        ImportedPerson writer = new ImportedPerson("1", "ines", "Inês Vale", null);
        HOUSE.get(StoryImport.class)
                .run(SAMPLES.publisher(), new ImportBatch("old paper", List.of(writer), List.of(), false));
        save(story, null, "Ask the engineer.");
        save(story, HELD, "The lawyers asked.");
    }

    private static void save(long story, DeskNotes notes, String why) {
        StoryContent same = HOUSE.within(() -> SAMPLES.newest(story).content());
        int newest = SAMPLES.newest(story).number();
        HOUSE.get(Editing.class).save(SAMPLES.editor(), new ReviseArticle(story, newest, same, notes, why));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = HOUSE.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article_revision",
                "revision_byline",
                "revision_tag",
                "revision_note",
                "approval",
                "transition_log",
                "hold_log",
                "correction",
                "correction_withdrawal",
                "moderation_decision",
                "detector_verdict",
                "provenance"
            })
    void rowsAreNeitherChangedNorDeleted(String table) {
        List<List<Object>> before = HOUSE.rows("select * from " + table);
        assertThat(before).isNotEmpty();
        String column = table.matches("revision_(byline|tag)") ? "position" : "id";
        refuses(table, "update", "update " + table + " set " + column + " = " + column);
        refuses(table, "delete", "delete from " + table);
        refuses(table, "truncate", "truncate " + table + " cascade");
        assertThat(HOUSE.rows("select * from " + table)).isEqualTo(before);
    }

    private static void refuses(String table, String what, String sql) {
        assertThatThrownBy(() -> execute(sql))
                .hasMessageContaining("table %s is insert-only: %s is refused", table, what)
                .hasMessageContaining("operations.md");
    }

    @Test
    void itsOwnerCanStillDoWhatTheLawDemands() throws SQLException {
        execute("begin; alter table revision_note disable trigger user; update revision_note set text = '(removed)';"
                + " alter table revision_note enable trigger user; commit");
        assertThat(HOUSE.rows("select text from revision_note")).containsOnly(List.of("(removed)"));
        refuses("revision_note", "update", "update revision_note set text = 'again'");
    }
}
