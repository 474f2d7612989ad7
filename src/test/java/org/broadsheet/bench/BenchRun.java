package org.broadsheet.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.testing.Databases;
import org.broadsheet.testing.ServerPlan;
import org.broadsheet.testing.ServerUnderTest;

/** One run: the server with its cache, the same without it, and an empty WildFly for comparison. */
final class BenchRun {
    private static final double MILLION = 1e6;
    /** Twenty thousand stories take some minutes. */
    private static final Duration FILLING = Duration.ofMinutes(15);

    private final BenchPlan plan;
    private final Load load = Load.choose();
    private final Results results = Results.empty();
    private final Map<String, String> environment = new HashMap<>();
    private Processes database = Processes.none();

    BenchRun(BenchPlan plan) {
        this.plan = plan;
    }

    Results run() {
        Instant began = Instant.now();
        openDatabase();
        tell(began);
        Cases cases;
        try (ServerUnderTest server = start("cached", "start to ready, first start that fills the store, ms")) {
            cases = Cases.prepare(server);
            cached(server, cases);
        }
        try (ServerUnderTest server = start("uncached", "start to ready, second start, ms")) {
            uncached(server, cases.on(server));
        }
        startBare();
        results.about()
                .put(
                        "minutes",
                        String.valueOf(Duration.between(began, Instant.now()).toMinutes()));
        return results;
    }

    private void cached(ServerUnderTest server, Cases cases) {
        Yardsticks.deploy(server, cases.page());
        Meter meter = new Meter(plan, server, database, load);
        Stream.of(cases.reads(), cases.again(), cases.writes())
                .flatMap(list -> list.stream())
                .forEach(what -> meter.measure("cached", what, cases, results));
        new Visibility(server, cases).measure(load, results);
        results.figures().put("resident memory at the end, cached, MB", (double) meter.resident());
    }

    private void uncached(ServerUnderTest server, Cases cases) {
        Yardsticks.deploy(server, cases.page());
        Meter meter = new Meter(plan, server, database, load);
        cases.reads().forEach(what -> meter.measure("uncached", what, cases, results));
        results.figures().put("resident memory at the end, uncached, MB", (double) meter.resident());
    }

    private ServerUnderTest start(String mode, String figure) {
        environment.put("BROADSHEET_CACHE", String.valueOf("cached".equals(mode)));
        long from = System.nanoTime();
        ServerUnderTest server = plan(mode).start().awaitReady(FILLING);
        results.figures().put(figure, Meter.rounded((System.nanoTime() - from) / MILLION));
        return server;
    }

    private void startBare() {
        long from = System.nanoTime();
        ServerUnderTest bare = plan("bare").withoutApplication().start();
        try {
            bare.awaitManagement();
            results.figures()
                    .put(
                            "start to live, the same WildFly without the application, ms",
                            Meter.rounded((System.nanoTime() - from) / MILLION));
        } finally {
            bare.close();
        }
    }

    private ServerPlan plan(String mode) {
        return ServerUnderTest.plan("bench-" + mode)
                .home(plan.home())
                .war(plan.home().resolve("standalone/deployments/broadsheet.war"))
                .environment(environment);
    }

    private void openDatabase() {
        environment.put("BROADSHEET_DEMO", "true");
        environment.put("BROADSHEET_DEMO_SIZE", String.valueOf(plan.stories()));
        environment.put("BROADSHEET_TRUSTED_PROXIES", "127.0.0.1");
        if ("h2".equals(plan.database())) {
            Path data = Load.FOLDER.resolve("data-" + Instant.now().toEpochMilli());
            environment.put("BROADSHEET_DATA", data.toString());
        } else {
            String url = "postgres".equals(plan.database()) ? Databases.newPostgresUrl() : plan.database();
            environment.putAll(Databases.environment(url));
            database = Processes.family(postmaster(url));
        }
    }

    /** The process whose children serve the connections; one that is not on this machine costs it nothing. */
    private static long postmaster(String url) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return Processes.parentOf(row.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException("no PostgreSQL at " + url, e);
        }
    }

    private void tell(Instant began) {
        results.about().put("began", began.toString());
        results.about().put("stories", String.valueOf(plan.stories()));
        results.about()
                .put("database", plan.database().startsWith("jdbc:") ? "PostgreSQL by address" : plan.database());
        results.about().put("load", load.name());
        results.about().put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        results.about().put("seconds", plan.seconds().toString());
    }
}
