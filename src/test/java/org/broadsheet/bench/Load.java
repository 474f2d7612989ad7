package org.broadsheet.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.broadsheet.testing.Json;

/** Sends requests for some seconds from as many connections as it is told, each after the answer to the one before. */
interface Load {
    Path FOLDER = Path.of("target/bench").toAbsolutePath();

    Outcome run(Case.Run run);

    String name();

    /**
     * What came of it.
     *
     * @param requests answered in all, errors included
     * @param errors answers of 400 or more, and requests without an answer
     * @param seconds that it took
     * @param p50 milliseconds
     * @param p99 milliseconds
     */
    record Outcome(long requests, long errors, double seconds, double p50, double p99) {
        static Outcome read(JsonNode json) {
            return new Outcome(
                    json.get("requests").asLong(),
                    json.get("errors").asLong(),
                    json.get("seconds").asDouble(),
                    json.get("p50").asDouble(),
                    json.get("p99").asDouble());
        }
    }

    /** wrk where it is installed, else Gatling; {@code -Dbench.load=gatling} wants that in any case. */
    static Load choose() {
        boolean wrk = Wrk.isInstalled() && !"gatling".equals(BenchPlan.text("load", "wrk"));
        return wrk ? new Wrk() : new Gatling();
    }

    /** A text or a record as JSON. */
    static String json(Object value) {
        try {
            return new JsonMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Runs a program to its end and hands back the last line that it wrote to a file or printed, as JSON. */
    static JsonNode last(ProcessBuilder builder, int seconds, String mark) {
        Path output = FOLDER.resolve("load.log");
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(seconds + 120L, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the load did not end: " + builder.command());
            }
            return Files.readAllLines(output).stream()
                    .filter(line -> line.startsWith(mark))
                    .map(line -> Json.read(line.substring(mark.length())))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("no result of " + builder.command() + ", see " + output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
