package org.broadsheet.section;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.text.Slugs;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Gives the names that are in the store their addresses, when a store of before gets them. Of several names that shared a
 * page the one that was published first keeps its address, and the others get their own. Versions stay as they were
 * saved, for their hashes cover them. Tags that became one when they were saved stay one: nothing tells how they were
 * typed.
 */
@Dependent
public class NamesApart implements JavaMigration {
    private static final String TAGS = "select id, name from tag order by id";
    private static final String PUBLISHED = "select b.name, b.slug, r.language from publication_byline b"
            + " join publication p on p.id = b.publication_id join article_revision r on r.id = p.revision_id"
            + " where b.person_id is null group by b.name, b.slug, r.language"
            + " order by min(p.first_published_at), min(p.id)";
    private static final String WRITTEN = "select b.name, b.slug, r.language from revision_byline b"
            + " join article_revision r on r.id = b.revision_id"
            + " where b.person_id is null group by b.name, b.slug, r.language order by min(r.id)";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("4.1");
    }

    @Override
    public String getDescription() {
        return "names apart";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        tags(context.getConnection());
        new Guests(context.getConnection()).sort();
    }

    private static void tags(Connection store) throws SQLException {
        Set<String> taken = new HashSet<>();
        try (Statement read = store.createStatement();
                ResultSet tags = read.executeQuery(TAGS);
                PreparedStatement write = store.prepareStatement("update tag set name_key = ? where id = ?")) {
            while (tags.next()) {
                String key = Names.key(tags.getString(2));
                // Letters without ASCII made two tags of one name in other capitals: the younger is not found any more.
                write.setString(1, taken.add(key) ? key : key + " " + tags.getLong(1));
                write.setLong(2, tags.getLong(1));
                write.addBatch();
            }
            write.executeBatch();
        }
    }

    /** Goes through the names of writers, oldest first. */
    private static final class Guests {
        private final Connection store;
        private final Set<String> taken = new HashSet<>();
        private final Map<String, String> slugs = new HashMap<>();

        Guests(Connection store) {
            this.store = store;
        }

        void sort() throws SQLException {
            try (Statement read = store.createStatement();
                    ResultSet people = read.executeQuery("select slug from person")) {
                while (people.next()) {
                    taken.add(people.getString(1));
                }
            }
            sort(PUBLISHED);
            sort(WRITTEN);
        }

        private void sort(String query) throws SQLException {
            try (Statement read = store.createStatement();
                    ResultSet names = read.executeQuery(query)) {
                while (names.next()) {
                    give(names.getString(1), names.getString(2), names.getString(3));
                }
            }
        }

        private void give(String name, String had, String language) throws SQLException {
            String key = Names.key(name);
            if (!slugs.containsKey(key)) {
                String slug = taken.contains(had) ? Slugs.free(Slugs.of(name, language), taken::contains) : had;
                slugs.put(key, slug);
                taken.add(slug);
                write("insert into guest_name (slug, name, name_key) values (?, ?, ?)", slug, name, key);
            }
            if (!slugs.get(key).equals(had)) {
                write(
                        "update publication_byline set slug = ? where slug = ? and name = ? and person_id is null",
                        slugs.get(key),
                        had,
                        name);
            }
        }

        private void write(String sql, String... values) throws SQLException {
            try (PreparedStatement statement = store.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                statement.executeUpdate();
            }
        }
    }
}
