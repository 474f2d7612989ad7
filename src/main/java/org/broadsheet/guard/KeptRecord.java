package org.broadsheet.guard;

import java.util.List;

/**
 * What a feature keeps for ever: its rows that are written once, and what must be true of several rows together. Each
 * feature registers its own as a bean; the verifier of the record walks all of them.
 */
public record KeptRecord(List<Table> tables, List<Rule> rules) {

    /** What is wrong with a row. */
    public enum Wrong {
        /** It does not say what was written. */
        CHANGED,
        /** What it needs is gone. */
        MISSING,
        /** It names something that belongs elsewhere, or does not follow on what it should follow on. */
        MISPLACED,
        /** It covers a time that another one covers as well. */
        OVERLAPPING
    }

    /**
     * Rows that are written once, of one kind.
     *
     * @param kind as in {@code approval}
     * @param stories JPQL for pairs of a row's id and that of its story, for the rows with the {@code :ids}
     * @param atOnce how many are held in memory at once
     * @param parts what is read with the rows {@code r} because their hashes cover it, as in {@code r.bylines}
     */
    public record Table(
            String kind, Class<? extends WrittenOnce> rows, String stories, int atOnce, List<String> parts) {

        /** Short rows that hold all that their hashes cover. */
        public static Table of(String kind, Class<? extends WrittenOnce> rows, String stories) {
            return new Table(kind, rows, stories, 1000, List.of());
        }
    }

    /**
     * What the store's keys and triggers would refuse, for stores and days without them.
     *
     * @param kind of the rows that are found, as in {@code publication}
     * @param sql pairs of a row's id and that of its story, for each row that breaks the rule; no worse than linear
     */
    public record Rule(String kind, Wrong wrong, String sql) {}
}
