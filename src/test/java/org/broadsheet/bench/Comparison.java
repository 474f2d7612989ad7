package org.broadsheet.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares runs in pairs, before and after: of each case the median of the ratios. */
final class Comparison {
    private Comparison() {}

    /**
     * How a case changed; 1 is no change.
     *
     * @param rate after by before
     * @param cpu after by before
     */
    record Ratio(String key, double rate, double cpu, int pairs) {}

    /** The files are before, after, before, after… */
    static List<Ratio> of(List<Path> files) {
        if (files.size() < 2 || files.size() % 2 != 0) {
            throw new IllegalArgumentException("pairs of files are needed, before and after: " + files);
        }
        Map<String, List<Ratio>> ratios = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i += 2) {
            Map<String, Results.Row> before = rows(files.get(i));
            rows(files.get(i + 1)).forEach((key, after) -> {
                Results.Row then = before.get(key);
                if (then != null) {
                    ratios.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(new Ratio(
                                    key, quotient(after.rate(), then.rate()), quotient(after.cpu(), then.cpu()), 1));
                }
            });
        }
        return ratios.entrySet().stream()
                .map(entry -> median(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static double quotient(double after, double before) {
        return before == 0 ? 0 : after / before;
    }

    private static Ratio median(String key, List<Ratio> ratios) {
        return new Ratio(
                key,
                median(ratios.stream().map(Ratio::rate).sorted().toList()),
                median(ratios.stream().map(Ratio::cpu).sorted().toList()),
                ratios.size());
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static Map<String, Results.Row> rows(Path file) {
        try {
            return new JsonMapper()
                    .readValue(file.toFile(), Results.class).rows().stream()
                            .collect(Collectors.toMap(
                                    Results.Row::key, row -> row, (one, other) -> other, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String table(List<Ratio> ratios) {
        return ratios.stream()
                .map(ratio -> String.format(
                        Locale.ROOT,
                        "%-60s rate x %.2f   CPU x %.2f   (%d pairs)",
                        ratio.key(),
                        ratio.rate(),
                        ratio.cpu(),
                        ratio.pairs()))
                .collect(Collectors.joining("\n", "after by before, medians\n", "\n"));
    }
}
