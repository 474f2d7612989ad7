package org.broadsheet.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The server that the build made, as a process of its own: started on its own base folder, port offset and database,
 * watched until it is ready, and ended with the JVM at the latest. {@link #onH2()} and {@link #onPostgres()} are
 * started at their first use and shared by all test classes; a test that harms its server starts one of its own.
 */
public final class ServerUnderTest implements AutoCloseable {

    /** How long a start may take on a busy machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(180);

    private static final long CONSOLE_CAP = 20_000_000;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Map<String, String> DEMONSTRATION =
            Map.of("BROADSHEET_DEMO", "true", "BROADSHEET_TRUSTED_PROXIES", "127.0.0.1");
    private static final Map<String, ServerUnderTest> SHARED = new HashMap<>();

    private final String name;
    private final int offset;
    private final Path base;
    private final String databaseUrl;
    private final Process process;
    private final Thread hook;

    ServerUnderTest(ServerPlan plan) throws IOException {
        name = plan.name();
        offset = plan.chosenOffset();
        base = plan.freshBase();
        databaseUrl = plan.databaseUrl();
        process = plan.command(base, offset).start();
        hook = new Thread(this::destroy, "end of " + name);
        Runtime.getRuntime().addShutdownHook(hook);
        keepConsole();
    }

    /** The shared server on an H2 file, ready. */
    public static ServerUnderTest onH2() {
        return shared("h2", Map::of);
    }

    /** The shared server on PostgreSQL, ready. */
    public static ServerUnderTest onPostgres() {
        return shared("postgres", ServerUnderTest::newPostgres);
    }

    /**
     * The shared demonstration on an H2 file, ready. Tests write their own stories there and count on no others. It
     * believes {@code X-Forwarded-For}, so that each visitor can come from an address of his own.
     */
    public static ServerUnderTest demonstrationOnH2() {
        return shared("demonstration-h2", () -> DEMONSTRATION);
    }

    /** The same on PostgreSQL. */
    public static ServerUnderTest demonstrationOnPostgres() {
        return shared("demonstration-postgres", () -> {
            Map<String, String> both = new HashMap<>(DEMONSTRATION);
            both.putAll(newPostgres());
            return both;
        });
    }

    /** A demonstration on PostgreSQL that renders every page for each request. */
    public static ServerUnderTest uncachedOnPostgres() {
        return shared("uncached-postgres", () -> {
            Map<String, String> all = new HashMap<>(DEMONSTRATION);
            all.putAll(newPostgres());
            all.put("BROADSHEET_CACHE", "false");
            return all;
        });
    }

    /** The shared servers that this run has started so far. */
    public static List<ServerUnderTest> sharedOnes() {
        synchronized (SHARED) {
            return List.copyOf(SHARED.values());
        }
    }

    private static ServerUnderTest shared(String name, Supplier<Map<String, String>> environment) {
        synchronized (SHARED) {
            return SHARED.computeIfAbsent(
                    name,
                    unused -> plan(name).environment(environment.get()).start().awaitReady());
        }
    }

    private static Map<String, String> newPostgres() {
        return Databases.environment(Databases.newPostgresUrl());
    }

    /** A server of one's own; its name becomes a folder under {@code target/servers}. */
    public static ServerPlan plan(String name) {
        return new ServerPlan(name);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Where readers come in, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + (8080 + offset);
    }

    /** The management port's address, without a slash at the end. */
    public String managementUrl() {
        return "http://127.0.0.1:" + (9990 + offset);
    }

    String managementPort() {
        return String.valueOf(9990 + offset);
    }

    public Path base() {
        return base;
    }

    /** The JDBC address of its store, or null where it has an H2 file of its own. */
    public String databaseUrl() {
        return databaseUrl;
    }

    /** The data folder: the H2 file, media, the index. */
    public Path data() {
        return base.resolve("data/broadsheet");
    }

    /** The status of {@code /health/ready}, or 0 where nobody answers. */
    public int readiness() {
        return status(managementUrl() + "/health/ready");
    }

    /** The status of a GET, or 0 where nobody answers within ten seconds. */
    public static int status(String address) {
        try {
            return get(address).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /** A plain GET without redirects and cookies, bounded to 20 seconds. */
    public static HttpResponse<String> get(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public ServerUnderTest awaitReady() {
        return awaitReadiness(200);
    }

    /** Waits for readiness with more patience, while the server fills a large demonstration. */
    public ServerUnderTest awaitReady(Duration patience) {
        return await(() -> readiness() == 200, "readiness 200", patience);
    }

    /** Waits, at most {@link #PATIENCE}, until readiness has this status; 0 stands for "nobody answers". */
    public ServerUnderTest awaitReadiness(int status) {
        return await(() -> readiness() == status, "readiness " + status);
    }

    /** Waits, at most {@link #PATIENCE}, until the management port answers at all. */
    public ServerUnderTest awaitManagement() {
        return await(() -> status(managementUrl() + "/health/live") == 200, "the management port");
    }

    /** Waits, at most {@link #PATIENCE}, until the front page has this status. */
    public ServerUnderTest awaitPage(int status) {
        return await(() -> status(url() + "/") == status, "a front page with status " + status);
    }

    /** Waits, at most {@link #PATIENCE}, until the log has this text. */
    public ServerUnderTest awaitLog(String text) {
        return await(() -> new ServerLog(log()).has(text), "a line with " + text);
    }

    private ServerUnderTest await(Condition condition, String what) {
        return await(condition, what, PATIENCE);
    }

    private ServerUnderTest await(Condition condition, String what, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (!process.isAlive() || deploymentFailed() || System.nanoTime() > end) {
                String state = !process.isAlive() ? "has ended" : deploymentFailed() ? "did not deploy" : "still runs";
                throw new IllegalStateException(
                        name + " " + state + " without " + what + "; see " + console() + " and " + log());
            }
            pause();
        }
        return this;
    }

    /** The deployment scanner's mark. */
    private boolean deploymentFailed() {
        return Files.exists(base.resolve("deployments/broadsheet.war.failed"));
    }

    private interface Condition {
        boolean holds();
    }

    /** The server's own log. */
    public Path log() {
        return base.resolve("log/server.log");
    }

    /** What it printed, cut at 20 MB. */
    public Path console() {
        return ServerPlan.TARGET.resolve("servers/" + name + ".console.log");
    }

    /** The lines of the server's logs at WARN or worse that {@link LogAllowance} and the caller's own do not allow. */
    public List<String> logProblems(Predicate<String> allowed) {
        return new ServerLog(log()).problems().stream().filter(allowed.negate()).toList();
    }

    public List<String> logProblems() {
        return logProblems(line -> false);
    }

    /** Ends the server in order, and by force where that takes more than 30 seconds. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        destroy();
    }

    /** Tells the server to end, as an operator's SIGTERM does, and does not wait for it. */
    public void terminate() {
        processes().forEach(ProcessHandle::destroy);
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Ends the server as a power cut would. */
    public void kill() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> await(handle, 30));
    }

    private void destroy() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroy);
        if (!all.stream().allMatch(handle -> await(handle, 30))) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** The Java process first, its shell last. */
    private List<ProcessHandle> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    private static boolean await(ProcessHandle handle, int seconds) {
        try {
            handle.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keepConsole() {
        Thread reader = new Thread(this::copyConsole, "console of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    /** Reads on after the cap, or the server would hang in its next line. */
    private void copyConsole() {
        byte[] buffer = new byte[8192];
        long written = 0;
        try (InputStream in = process.getInputStream();
                OutputStream out = Files.newOutputStream(console())) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (written < CONSOLE_CAP) {
                    out.write(buffer, 0, n);
                    written += n;
                }
            }
        } catch (IOException e) {
            // the stream of a process that was ended; there is nobody left to tell
            return;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
