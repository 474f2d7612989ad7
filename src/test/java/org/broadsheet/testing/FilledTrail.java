package org.broadsheet.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.platform.Hashes;

/** The sealed trail of version 7: before and after are texts, most of them as a record of Java says itself. */
final class FilledTrail {
    private static final String BEGINNING = "0".repeat(64);
    private static final String HASH = "f".repeat(64);

    /** Door, handle, action, entity, reason, before and after, one of each kind that no other row of the store tells of. */
    private static final String[] OTHERS = {
        "SITE|guest|access.refused|person|||times=3",
        "SITE|guest|access.throttled|person|||times=12",
        "SITE|guest|person.sign-in-failed|person|||times=1",
        "SITE|guest|person.sign-in-throttled|person|||times=1",
        "REST|guest|token.refused|person|||times=2",
        "SITE|rita|person.sign-in|person|||",
        "SITE|rita|person.sign-out|person|||",
        "SITE|rita|password.change|person|||",
        "SCREEN|rita|person.describe|person||Rita\nnull|Rita Reporter\nWrites about rivers.",
        "SCREEN|adam|person.create|person|||rosa [REPORTER@2]",
        "SCREEN|adam|person.roles|person||[REPORTER]|[REPORTER@2, READER]",
        "REST|adam|person.dismiss|person|||gone",
        "SCREEN|rita|token.create|token|||Script",
        "SCREEN|rita|token.revoke|token|||Old script",
        "SCREEN|pia|policy.set|policy|||PolicyPlan[sectionId=2, kind=PUBLISH_THEN_CHECK, checkMinutes=30,"
                + " steps=[Step[label=Editor, role=EDITOR, signatures=1]]]",
        "SCREEN|rita|article.create|article|For the desk||version 1 " + HASH + " “Bridge opens”",
        "SCREEN|rita|article.revise|article||version 1 " + HASH + " “Bridge opens”|version 2 " + HASH
                + " “Bridge is open”",
        "SCREEN|rosa|article.note|article|Call them again.||version 2 " + HASH + " “Bridge is open”",
        "SCREEN|edda|article.notes|article|The lawyers are reading it."
                + "|DeskNotes[slugline=bridge, due=null, priority=5, commentMode=null, commentsCloseAt=null, legal=false,"
                + " notForPublication=false, visibility=NEWSROOM]"
                + "|DeskNotes[slugline=bridge, due=2026-01-06T09:00:00Z, priority=2, commentMode=CLOSED,"
                + " commentsCloseAt=null, legal=true, notForPublication=false, visibility=RESTRICTED]",
        "SCREEN|edda|article.admit|article|||person 2",
        "SCREEN|edda|article.unschedule|article|Hold it.|version 2 at 2026-01-06T09:00:00Z|DeskNotes[slugline=null,"
                + " due=null, priority=5, commentMode=null, commentsCloseAt=null, legal=true, notForPublication=false,"
                + " visibility=NEWSROOM]",
        "SCREEN|edda|article.takeOver|article||Rita Reporter|Edda Editor",
        "SCREEN|edda|article.breaking|article|||2026-01-06T09:00:00Z",
        "SCREEN|edda|article.liftEmbargo|article|They broke it.|APPROVED, embargo until 2026-01-06T09:00:00Z"
                + "|RELEASED version 1 " + HASH + " at 2026-01-05T09:00:00Z",
        "SCREEN|edda|article.withdrawNote|article|It was Tuesday after all.|CORRECTION “It was Monday.”|withdrawn",
        "JOB|system|article.import|article|||" + HASH,
        "SITE|guest|comment.edit|comment||PUBLISHED|PENDING",
        "SITE|guest|comment.take-back|comment||PUBLISHED|DELETED",
        "SITE|guest|comment.hide|comment||PUBLISHED|PENDING",
        "SCREEN|mona|comment.undo|comment||REJECTED|PENDING",
        "REST|mona|comment.escalate|comment|Ask the editor.|PENDING|PENDING",
        "SCREEN|mona|sanction.impose|sanction|Threats||BAN lena until 9999-12-31T00:00:00Z",
        "SCREEN|pia|sanction.confirm|sanction|||until 9999-12-31T00:00:00Z",
        "SCREEN|mona|sanction.lift|sanction|||",
        "SCREEN|mona|words.add|words|||BANNED en Foo, Bar [baz]",
        "SCREEN|mona|words.remove|words||SUSPECT en x=y|",
        "SITE|guest|error-report.send|error_report|||",
        "SCREEN|edda|error-report.handle|error_report|Mended.|OPEN|HANDLED",
    };

    private final Connection connection;
    private BatchInsert events;
    private final List<String> hashes = new ArrayList<>();
    private long count;

    FilledTrail(Connection connection) {
        this.connection = connection;
    }

    void write() throws SQLException {
        try (BatchInsert intoEvents = new BatchInsert(
                connection,
                "audit_event",
                "id, happened_at, actor_id, actor_handle, door, action, entity, entity_id, reason, before_text,"
                        + " after_text, content_hash")) {
            events = intoEvents;
            others();
            told("select happened_at, actor_id, door, 'article.' || lower(transition), 'article', article_id, note,"
                    + " from_state, to_state || ' version 1 " + HASH + "' from transition_log order by id");
            told("select created_at, author_id, 'SITE', 'comment.post', 'comment', id, null, null, status"
                    + " from comment order by id");
            told("select decided_at, moderator_id, 'SCREEN', 'comment.' || lower(verdict), 'comment', comment_id,"
                    + " note, from_status, to_status from moderation_decision where moderator_id is not null"
                    + " order by id");
            told("select flagged_at, reporter_id, 'SITE', 'comment.flag', 'comment', comment_id, null, null, reason"
                    + " from flag order by id");
        }
        seal();
    }

    private void others() throws SQLException {
        for (String kind : OTHERS) {
            String[] words = kind.split("\\|", -1);
            Long actor = words[1].equals("guest") || words[1].equals("system") ? null : 1L + count % 7;
            event(new Object[] {
                FilledStories.BEGIN.plusSeconds(count),
                actor,
                words[1],
                words[0],
                words[2],
                words[3],
                1L,
                orNull(words[4]),
                orNull(words[5]),
                orNull(words[6])
            });
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void told(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                Long actor = row.getObject(2, Long.class);
                event(new Object[] {
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    actor,
                    actor == null ? "guest" : "person" + actor,
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getLong(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9)
                });
            }
        }
    }

    private void event(Object... said) throws SQLException {
        count++;
        String hash = Hashes.sha256(said);
        Object[] row = new Object[said.length + 2];
        row[0] = count;
        System.arraycopy(said, 0, row, 1, said.length);
        row[row.length - 1] = hash;
        events.row(row);
        hashes.add(hash);
    }

    private void seal() throws SQLException {
        Instant at = FilledStories.BEGIN.plusSeconds(1);
        String last = BEGINNING;
        try (BatchInsert seals =
                new BatchInsert(connection, "audit_seal", "seq, event_id, previous_seal, seal, sealed_at")) {
            for (long n = 1; n <= count; n++) {
                String seal = Hashes.sha256(n, n, hashes.get((int) n - 1), last, at);
                seals.row(n, n, last, seal, at);
                last = seal;
            }
        }
    }
}
