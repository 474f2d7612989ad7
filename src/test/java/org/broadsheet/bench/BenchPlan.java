package org.broadsheet.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured, from system properties that begin with {@code bench.}
 *
 * @param stories the size of the demonstration
 * @param database {@code h2}, {@code postgres} (embedded) or a JDBC address
 * @param levels numbers of connections
 * @param seconds for each measurement, and for warming up before the first of a case
 * @param home the server to start
 */
record BenchPlan(int stories, String database, List<Integer> levels, Seconds seconds, Path home) {

    /**
     * How long a case is warmed up, how long it may take at most afterwards until the compiler has done, and how long
     * each of its levels is measured, in seconds.
     */
    record Seconds(int warm, int settled, int measured) {}

    static BenchPlan fromProperties() {
        boolean quick = !"false".equals(text("quick", "false"));
        List<Integer> levels = Stream.of(
                        text("levels", quick ? "1,32" : "1,8,32,128").split(","))
                .map(Integer::valueOf)
                .toList();
        Seconds seconds = new Seconds(
                number("warm", quick ? 4 : 20), number("settled", quick ? 0 : 60), number("seconds", quick ? 2 : 10));
        return new BenchPlan(
                number("stories", quick ? 200 : 2000),
                text("db", "postgres"),
                levels,
                seconds,
                Path.of(text("server", "target/server")));
    }

    BenchPlan on(Path other) {
        return new BenchPlan(stories, database, levels, seconds, other);
    }

    /** A property of the benchmark; one that is given without a value is empty. */
    static String text(String name, String otherwise) {
        return System.getProperty("bench." + name, otherwise);
    }

    static int number(String name, int otherwise) {
        return Integer.getInteger("bench." + name, otherwise);
    }
}
