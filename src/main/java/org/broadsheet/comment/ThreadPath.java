package org.broadsheet.comment;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The place of a comment among the comments of its story: one segment for each level, each of sixteen digits to the
 * base 36, eleven for the microsecond and five for the id, against two in the same one. Sorted by it as text, whatever
 * the database's collation, comments stand depth first and oldest first.
 */
public record ThreadPath(String value) {
    /** Replies to a comment of this depth stand beside it. */
    public static final int DEEPEST = 5;

    private static final int BASE = 36;
    private static final int TIME_DIGITS = 11;
    private static final int ID_DIGITS = 5;
    private static final int WIDTH = TIME_DIGITS + ID_DIGITS;
    private static final long ID_RANGE = (long) Math.pow(BASE, ID_DIGITS);
    private static final long MICROS_A_SECOND = 1_000_000;
    private static final long NANOS_A_MICRO = 1000;

    static ThreadPath first(Instant at, long id) {
        return new ThreadPath(segment(at, id));
    }

    /** The path of a reply; under the deepest level it takes its place beside the comment that it answers. */
    ThreadPath reply(Instant at, long id) {
        String parent = depth() < DEEPEST ? value : value.substring(0, value.length() - WIDTH);
        return new ThreadPath(parent + segment(at, id));
    }

    public int depth() {
        return value.length() / WIDTH;
    }

    /** The path of the comment that began the thread. */
    public ThreadPath root() {
        return new ThreadPath(value.substring(0, WIDTH));
    }

    /** The paths of the comments above this one, from the top. */
    List<String> ancestors() {
        return IntStream.range(1, depth())
                .mapToObj(level -> value.substring(0, level * WIDTH))
                .toList();
    }

    /** The smallest path after this one. */
    String next() {
        return value + "0";
    }

    private static String segment(Instant at, long id) {
        long micros = at.getEpochSecond() * MICROS_A_SECOND + at.getNano() / NANOS_A_MICRO;
        return digits(Math.max(0, micros), TIME_DIGITS) + digits(id % ID_RANGE, ID_DIGITS);
    }

    private static String digits(long number, int width) {
        String plain = Long.toString(number, BASE);
        return "0".repeat(width - plain.length()) + plain;
    }
}
