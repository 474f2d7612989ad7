package org.broadsheet.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** One measurement by Gatling. It times each request itself, in nanoseconds, for milliseconds are too coarse here. */
public class GatlingSimulation extends Simulation {
    private static final double MILLISECOND = 1e6;

    private final Case.Run run = read();
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();
    private final AtomicLong errors = new AtomicLong();
    private long began;

    public GatlingSimulation() {
        setUp(scenario("load")
                        .exec(during(Duration.ofSeconds(run.seconds()))
                                .on(exec(this::next), exec(request()), exec(this::note)))
                        .injectOpen(atOnceUsers(run.connections())))
                .protocols(http.baseUrl(run.url()).disableFollowRedirect().disableCaching());
    }

    private static Case.Run read() {
        try {
            return new JsonMapper()
                    .readValue(Files.readString(Path.of(System.getProperty("bench.run"))), Case.Run.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequestActionBuilder request() {
        HttpRequestActionBuilder request = http("request")
                .httpRequest(run.what().method(), session -> fill(run.what().path(), session))
                .check(status().lt(400));
        for (var header : run.what().headers().entrySet()) {
            request = request.header(header.getKey(), session -> fill(header.getValue(), session));
        }
        String body = run.what().body();
        return body == null ? request : request.body(StringBody(session -> fill(body, session)));
    }

    private Session next(Session session) {
        int turn = session.contains("turn") ? session.getInt("turn") + 1 : 1;
        return session.set("turn", turn).set("from", System.nanoTime());
    }

    private Session note(Session session) {
        times.add(System.nanoTime() - session.getLong("from"));
        if (session.isFailed()) {
            errors.incrementAndGet();
        }
        return session.markAsSucceeded();
    }

    private String fill(String text, Session session) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        int user = (int) ((session.userId() - 1) % run.connections());
        int turn = session.getInt("turn");
        long n = run.start() + user * 1_000_000L + turn;
        String ip = "10." + (n >> 16) % 250 + "." + (n >> 8 & 255) + "." + (n & 255);
        String filled =
                text.replace("{n}", String.valueOf(n)).replace("{ip}", ip).replace("{turn}", String.valueOf(turn));
        return run.ids().isEmpty()
                ? filled
                : filled.replace("{id}", String.valueOf(run.ids().get(user)));
    }

    @Override
    public void before() {
        began = System.nanoTime();
    }

    @Override
    public void after() {
        double seconds = (System.nanoTime() - began) / MILLISECOND / 1000;
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%nRESULT {\"requests\":%d,\"errors\":%d,\"seconds\":%.6f,\"p50\":%.3f,\"p99\":%.3f}%n",
                sorted.length,
                errors.get(),
                seconds,
                at(sorted, 0.5),
                at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / MILLISECOND;
    }
}
