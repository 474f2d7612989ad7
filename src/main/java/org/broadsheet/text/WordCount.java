package org.broadsheet.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Counting words, in scripts with spaces and without: Thai, Lao, Khmer and Burmese by ICU's dictionaries, Chinese,
 * Japanese and Korean by characters, as their readers count.
 */
public final class WordCount {
    private static final int A_MINUTE = 230;
    private static final int CHARACTERS_A_MINUTE = 400;
    private static final Set<String> BY_CHARACTERS = Set.of("zh", "yue", "ja", "ko");
    private static final Set<Integer> CHARACTERS =
            Set.of(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.BOPOMOFO);

    private static final int FIRST_CHARACTER = 0x1100;

    private WordCount() {}

    /** How many words a text has; each character of Chinese, Japanese and Korean is one. */
    public static int count(String text) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            count += countIn(text, start, end);
        }
        return count;
    }

    private static int countIn(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (!Character.isLetterOrDigit(first)) {
            return 0;
        }
        return isCounted(first)
                ? (int) text.substring(start, end)
                        .codePoints()
                        .filter(WordCount::isCounted)
                        .count()
                : 1;
    }

    private static boolean isCounted(int letter) {
        // By all scripts that a letter is used in: the mark for a long vowel belongs to two.
        return letter >= FIRST_CHARACTER
                && Character.isLetter(letter)
                && CHARACTERS.stream().anyMatch(script -> UScript.hasScript(letter, script));
    }

    /** How many words a story has: those that are read in it, whatever its marks. The one count of the house. */
    public static int ofStory(String html) {
        return count(HtmlText.words(html));
    }

    /**
     * Whole minutes that reading takes, at least one.
     *
     * @param language of the text: who reads characters reads more of them in a minute
     */
    public static int readingMinutes(int words, String language) {
        boolean characters =
                BY_CHARACTERS.contains(Locale.forLanguageTag(language).getLanguage());
        return Math.max(1, Math.round((float) words / (characters ? CHARACTERS_A_MINUTE : A_MINUTE)));
    }

    /** Counts again what was counted before characters and dictionaries did. */
    @Dependent
    public static class CountedAgain implements JavaMigration {
        private static final String WITHOUT_SPACES = "select id from article_revision where"
                + " lower(substring(language, 1, 2)) in ('zh', 'ja', 'ko', 'th', 'lo', 'km', 'my')"
                + " or lower(substring(language, 1, 3)) = 'yue' order by id";

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.fromVersion("4.3");
        }

        @Override
        public String getDescription() {
            return "words counted again";
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
            Connection store = context.getConnection();
            try (PreparedStatement read = store.prepareStatement("select body from article_revision where id = ?");
                    PreparedStatement write =
                            store.prepareStatement("update article_revision set word_count = ? where id = ?")) {
                for (long id : revisions(store)) {
                    write.setInt(1, ofStory(body(read, id)));
                    write.setLong(2, id);
                    write.executeUpdate();
                }
            }
        }

        private static List<Long> revisions(Connection store) throws SQLException {
            List<Long> ids = new ArrayList<>();
            try (PreparedStatement read = store.prepareStatement(WITHOUT_SPACES);
                    ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }

        private static String body(PreparedStatement read, long id) throws SQLException {
            read.setLong(1, id);
            try (ResultSet rows = read.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
