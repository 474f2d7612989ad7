package org.broadsheet.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Fills a store of version 7 as a newsroom had filled it that had been at work for months: stories in every state, their
 * versions, signatures, steps, holds, notes and corrections, comments with verdicts, decisions and flags, and the sealed
 * trail of all that. The same numbers always give the same rows. It knows the tables and the hashes of that version alone
 * and is not changed with later ones.
 */
public final class FilledDatabase {
    /** The version of the store that it fills. */
    public static final String VERSION = "7";

    /** What the script has in the place of that number. */
    private static final String COMMENTS = "${comments}";

    private FilledDatabase() {}

    /**
     * Fills an empty store.
     *
     * @param stories how many; each state comes in turn
     * @param comments how many each story has that was ever public
     */
    public static void fill(DataSource database, int stories, int comments) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, script("filled-house.sql"));
            new FilledStories(connection).write(stories);
            run(connection, script("filled-comments.sql").replace(COMMENTS, String.valueOf(comments)));
            new FilledTrail(connection).write();
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("The store of before could not be filled", failed);
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\\s*\\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String script(String name) {
        try (InputStream text = FilledDatabase.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
