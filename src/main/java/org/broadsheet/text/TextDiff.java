package org.broadsheet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What changed from one text to another, word by word. A few words that happen to stand in both versions of a rewritten
 * passage count as rewritten with it, so that people can read the result. White space is no change.
 */
public final class TextDiff {
    private static final int COINCIDENCE = 2;
    private static final Pattern LINK = Pattern.compile("<a[ >]");
    private static final Pattern OTHER_TAG = Pattern.compile("<(?!a[ >])[a-z]");

    private TextDiff() {}

    /** What became of a piece of text. */
    public enum Kind {
        SAME,
        INSERTED,
        DELETED
    }

    /**
     * Some words, or some mark-up, that share a fate; what was deleted stands before what was inserted in its place.
     *
     * @param mark whether the text is tags, which readers do not read
     */
    public record Piece(Kind kind, String text, boolean mark) {
        /** Some words. */
        public Piece(Kind kind, String text) {
            this(kind, text, false);
        }

        public boolean isChanged() {
            return kind != Kind.SAME;
        }
    }

    /** Compares two plain texts; null is an empty one. */
    public static List<Piece> compare(String before, String after) {
        return compare(DiffToken.of(before), DiffToken.of(after), DiffBudget.usual());
    }

    public static List<Piece> compare(List<DiffToken> before, List<DiffToken> after, DiffBudget budget) {
        Pieces pieces = new Pieces();
        int from = 0;
        int newFrom = 0;
        for (DiffRegion edit : readable(before, after, DiffRegion.betweenWords(before, after, budget))) {
            pieces.add(Kind.SAME, after.subList(newFrom, edit.newStart()));
            pieces.add(Kind.DELETED, before.subList(edit.start(), edit.end()));
            pieces.add(Kind.INSERTED, after.subList(edit.newStart(), edit.newEnd()));
            from = edit.end();
            newFrom = edit.newEnd();
        }
        pieces.add(Kind.SAME, after.subList(newFrom, newFrom + before.size() - from));
        return pieces.all;
    }

    /** Compares two lists whose items come and go whole: each item is a piece. */
    public static List<Piece> items(List<String> before, List<String> after, DiffBudget budget) {
        List<Piece> pieces = new ArrayList<>();
        int same = 0;
        for (DiffRegion edit : DiffRegion.between(before, after, budget)) {
            after.subList(same, edit.newStart()).forEach(item -> pieces.add(new Piece(Kind.SAME, item)));
            before.subList(edit.start(), edit.end()).forEach(item -> pieces.add(new Piece(Kind.DELETED, item)));
            after.subList(edit.newStart(), edit.newEnd()).forEach(item -> pieces.add(new Piece(Kind.INSERTED, item)));
            same = edit.newEnd();
        }
        after.subList(same, after.size()).forEach(item -> pieces.add(new Piece(Kind.SAME, item)));
        return pieces;
    }

    /** Everything as inserted, or everything as deleted. */
    static List<Piece> whole(Kind kind, List<DiffToken> words) {
        Pieces pieces = new Pieces();
        pieces.add(kind, words);
        return pieces.all;
    }

    /** Joins two edits of words when no more than a word or two stand between them and each changes as much. */
    private static List<DiffRegion> readable(List<DiffToken> before, List<DiffToken> after, List<DiffRegion> edits) {
        List<DiffRegion> joined = new ArrayList<>();
        for (DiffRegion edit : edits) {
            DiffRegion last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            int between = last == null ? Integer.MAX_VALUE : edit.start() - last.end();
            if (between <= COINCIDENCE
                    && between <= last.size()
                    && between <= edit.size()
                    && hasWords(last, before, after)
                    && hasWords(edit, before, after)) {
                joined.set(joined.size() - 1, last.joined(edit));
            } else {
                joined.add(edit);
            }
        }
        return joined;
    }

    private static boolean hasWords(DiffRegion edit, List<DiffToken> before, List<DiffToken> after) {
        return Stream.concat(
                        before.subList(edit.start(), edit.end()).stream(),
                        after.subList(edit.newStart(), edit.newEnd()).stream())
                .anyMatch(DiffToken::isWord);
    }

    /** How many words changed: where some were replaced, the side that has more counts. */
    public static int changedWords(List<Piece> pieces) {
        int changed = 0;
        int deleted = 0;
        for (Piece piece : pieces) {
            int words = DiffToken.count(DiffToken.of(piece.text()));
            if (piece.kind() == Kind.SAME) {
                deleted = 0;
            } else if (!piece.mark() && piece.kind() == Kind.DELETED) {
                deleted += words;
                changed += words;
            } else if (!piece.mark()) {
                changed += Math.max(0, words - deleted);
                deleted = Math.max(0, deleted - words);
            }
        }
        return changed;
    }

    /** How many signs of punctuation came or went; of those that gave way to others, the side that has more counts. */
    public static int changedSigns(List<Piece> pieces) {
        return most(
                pieces,
                piece -> piece.mark()
                        ? 0
                        : DiffToken.of(piece.text()).stream()
                                .filter(word -> !word.isWord())
                                .count());
    }

    /** How many links came, went or lead elsewhere. */
    public static int changedLinks(List<Piece> pieces) {
        return most(
                pieces,
                piece -> piece.mark() ? LINK.matcher(piece.text()).results().count() : 0);
    }

    /** How many other tags came or went. */
    public static int changedTags(List<Piece> pieces) {
        return most(
                pieces,
                piece ->
                        piece.mark() ? OTHER_TAG.matcher(piece.text()).results().count() : 0);
    }

    private static int most(List<Piece> pieces, ToLongFunction<Piece> counted) {
        long[] sides = new long[Kind.values().length];
        pieces.forEach(piece -> sides[piece.kind().ordinal()] += counted.applyAsLong(piece));
        return (int) Math.max(sides[Kind.INSERTED.ordinal()], sides[Kind.DELETED.ordinal()]);
    }

    /** Collects pieces; mark-up that did not change is left out. */
    private static final class Pieces {
        private final List<Piece> all = new ArrayList<>();

        void add(Kind kind, List<DiffToken> words) {
            StringBuilder text = new StringBuilder();
            boolean mark = false;
            for (DiffToken word : words) {
                if (kind == Kind.SAME && word.mark()) {
                    continue;
                }
                if (word.mark() != mark) {
                    close(kind, text, mark);
                    mark = word.mark();
                }
                DiffToken.write(word, text);
            }
            close(kind, text, mark);
        }

        private void close(Kind kind, StringBuilder text, boolean mark) {
            if (!text.isEmpty()) {
                all.add(new Piece(kind, text.toString(), mark));
                text.setLength(0);
            }
        }
    }
}
