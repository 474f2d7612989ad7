package org.broadsheet.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.broadsheet.platform.web.Html;

/** Writes results down: JSON for machines, a page with charts and a table for people. It loads nothing. */
final class Report {
    private static final int WIDTH = 720;
    private static final int LABEL = 330;
    private static final int BAR = 18;
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Broadsheet: benchmark</title>
            <style>
            body { font: 15px/1.5 sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; }
            th, td { padding: .2rem .6rem; border-bottom: 1px solid #bbb; text-align: right; font-variant-numeric: tabular-nums; }
            th:first-child, td:first-child, td:nth-child(2), th:nth-child(2) { text-align: left; }
            svg text { font: 12px sans-serif; }
            svg rect { fill: #345; }
            </style>
            </head>
            <body>
            <h1>Broadsheet: benchmark</h1>
            """;

    private Report() {}

    static void write(Results results, Path json, Path page) {
        try {
            new JsonMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), results);
            Files.writeString(page, page(results));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String page(Results results) {
        Html html = new Html().raw(HEAD);
        pairs(html, results.about());
        pairs(html, results.figures());
        html.raw("<h2>Processor time of the server for one request, milliseconds</h2>\n");
        chart(html, results.rows(), Results.Row::cpu);
        html.raw("<h2>Requests a second</h2>\n");
        chart(html, results.rows(), Results.Row::rate);
        table(html, results.rows());
        return html.raw("</body>\n</html>\n").toString();
    }

    private static void pairs(Html html, Map<String, ?> pairs) {
        html.raw("<table>\n");
        pairs.forEach((name, value) -> html.raw("<tr><td>")
                .text(name)
                .raw("</td><td>")
                .text(String.valueOf(value))
                .raw("</td></tr>\n"));
        html.raw("</table>\n");
    }

    private static void chart(Html html, List<Results.Row> rows, ToDoubleFunction<Results.Row> figure) {
        double most = rows.stream().mapToDouble(figure).max().orElse(1);
        html.raw("<svg role=\"img\" width=\"").number(WIDTH + LABEL).raw("\" height=\"");
        html.number((long) rows.size() * (BAR + 2)).raw("\">\n");
        for (int i = 0; i < rows.size(); i++) {
            double value = figure.applyAsDouble(rows.get(i));
            long y = (long) i * (BAR + 2);
            long length = Math.round(value / Math.max(most, Double.MIN_NORMAL) * (WIDTH - 100));
            html.raw("<text x=\"0\" y=\"")
                    .number(y + 13)
                    .raw("\">")
                    .text(rows.get(i).key())
                    .raw("</text><rect x=\"");
            html.number(LABEL)
                    .raw("\" y=\"")
                    .number(y)
                    .raw("\" height=\"")
                    .number(BAR)
                    .raw("\" width=\"");
            html.number(Math.max(1, length))
                    .raw("\"/><text x=\"")
                    .number(LABEL + length + 6)
                    .raw("\" y=\"");
            html.number(y + 13).raw("\">").text(plain(value)).raw("</text>\n");
        }
        html.raw("</svg>\n");
    }

    private static void table(Html html, List<Results.Row> rows) {
        html.raw("<h2>All figures</h2>\n<table>\n<tr>");
        List.of(
                        "cache",
                        "case",
                        "connections",
                        "requests",
                        "errors",
                        "a second",
                        "CPU ms",
                        "database CPU ms",
                        "p50 ms",
                        "p99 ms")
                .forEach(head -> html.raw("<th>").text(head).raw("</th>"));
        html.raw("</tr>\n");
        for (Results.Row row : rows) {
            html.raw("<tr><td>")
                    .text(row.mode())
                    .raw("</td><td>")
                    .text(row.name())
                    .raw("</td>");
            List.of((double) row.connections(), (double) row.requests(), (double) row.errors())
                    .forEach(number ->
                            html.raw("<td>").number(number.longValue()).raw("</td>"));
            List.of(row.rate(), row.cpu(), row.database(), row.p50(), row.p99())
                    .forEach(number -> html.raw("<td>").text(plain(number)).raw("</td>"));
            html.raw("</tr>\n");
        }
        html.raw("</table>\n");
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.3f" : "%.0f", number);
    }
}
