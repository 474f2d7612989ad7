package org.broadsheet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The command of the benchmark. Not part of the plain build: the profile {@code bench} runs it, and nothing else. It
 * fails where nothing was measured or a read was answered with an error, never for a figure.
 */
class Benchmark {
    private static final int PAIRS = 5;

    @Test
    void measures() throws IOException {
        Files.createDirectories(Load.FOLDER);
        String compared = BenchPlan.text("compare", "");
        String other = BenchPlan.text("against", "");
        if (!compared.isEmpty()) {
            compare(Stream.of(compared.split(",")).map(Path::of).toList());
        } else if (!other.isEmpty()) {
            compare(alternate(BenchPlan.fromProperties(), Path.of(other)));
        } else {
            Results results = new BenchRun(BenchPlan.fromProperties()).run();
            Report.write(results, Load.FOLDER.resolve("results.json"), Load.FOLDER.resolve("index.html"));
            check(results);
        }
    }

    private static void check(Results results) {
        assertThat(results.rows()).isNotEmpty();
        assertThat(results.rows())
                .allSatisfy(row -> assertThat(row.requests()).as(row.key()).isPositive());
        assertThat(results.rows())
                .allSatisfy(row -> assertThat(row.errors()).as(row.key()).isZero());
    }

    /** Runs both servers in turn, so that what disturbs the machine disturbs both alike. */
    private static List<Path> alternate(BenchPlan plan, Path other) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int pair = 1; pair <= PAIRS; pair++) {
            for (BenchPlan one : List.of(plan.on(other), plan)) {
                Path file = Load.FOLDER.resolve(
                        "pair-" + pair + (one.home().equals(other) ? "-before" : "-after") + ".json");
                Report.write(new BenchRun(one).run(), file, file.resolveSibling("index.html"));
                files.add(file);
            }
        }
        return files;
    }

    private static void compare(List<Path> files) throws IOException {
        List<Comparison.Ratio> ratios = Comparison.of(files);
        assertThat(ratios).as("cases that both have").isNotEmpty();
        String table = Comparison.table(ratios);
        System.out.println(table);
        Files.writeString(Load.FOLDER.resolve("comparison.txt"), table);
    }
}
