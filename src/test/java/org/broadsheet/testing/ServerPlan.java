package org.broadsheet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** What server to start: its environment, its WildFly, its WAR. Made by {@link ServerUnderTest#plan(String)}. */
public final class ServerPlan {

    static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final Set<Integer> DRAWN = ConcurrentHashMap.newKeySet();

    private final String name;
    private final Map<String, String> environment = new TreeMap<>();
    private Path home = TARGET.resolve("server");
    private int offset;
    private List<String> arguments = List.of();
    private Path war = TARGET.resolve("broadsheet.war");

    ServerPlan(String name) {
        this.name = name;
    }

    public ServerPlan environment(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    /** A demonstration of so many stories, which believes {@code X-Forwarded-For}. */
    public ServerPlan demonstration(int stories) {
        environment.put("BROADSHEET_DEMO", "true");
        environment.put("BROADSHEET_DEMO_SIZE", Integer.toString(stories));
        environment.put("BROADSHEET_TRUSTED_PROXIES", "127.0.0.1");
        return this;
    }

    /** Another WildFly than {@code target/server}. */
    public ServerPlan home(Path other) {
        home = other.toAbsolutePath();
        return this;
    }

    /** What else the start script is told. */
    public ServerPlan arguments(String... more) {
        arguments = List.of(more);
        return this;
    }

    /** A fixed port offset; without it a free one is found. */
    public ServerPlan offset(int fixed) {
        offset = fixed;
        return this;
    }

    /** Another WAR in the place of the one that was built. */
    public ServerPlan war(Path other) {
        war = other;
        return this;
    }

    /** A configured server with nothing deployed, for Arquillian. */
    public ServerPlan withoutApplication() {
        return war(null);
    }

    public ServerUnderTest start() {
        try {
            return new ServerUnderTest(this);
        } catch (IOException e) {
            throw new UncheckedIOException("the server " + name + " did not start", e);
        }
    }

    ProcessBuilder command(Path base, int portOffset) {
        ProcessBuilder builder = new ProcessBuilder(
                home.resolve("bin/standalone.sh").toString(),
                "-b",
                "127.0.0.1",
                "-Djboss.server.base.dir=" + base,
                "-Djboss.socket.binding.port-offset=" + portOffset);
        builder.command().addAll(arguments);
        Map<String, String> vars = builder.environment();
        vars.keySet().removeIf(key -> key.startsWith("BROADSHEET_") || key.equals("JAVA_OPTS"));
        vars.put("JAVA_HOME", System.getProperty("java.home"));
        vars.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        vars.put("BROADSHEET_DATA", base.resolve("data/broadsheet").toString());
        vars.put("BROADSHEET_URL", "http://127.0.0.1:" + (8080 + portOffset));
        vars.putAll(environment);
        return builder.redirectErrorStream(true);
    }

    String databaseUrl() {
        return environment.get("BROADSHEET_DB_URL");
    }

    String name() {
        return name;
    }

    int chosenOffset() {
        return offset == 0 ? freeOffset() : offset;
    }

    Path freshBase() throws IOException {
        Path base = TARGET.resolve("servers/" + name);
        Folders.delete(base);
        Files.createDirectories(base);
        Folders.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        if (war != null) {
            Files.copy(war, deployments.resolve("broadsheet.war"));
        }
        return base;
    }

    /**
     * An offset whose ports are free now; drawn, so that builds side by side seldom meet, and once in a run, because a
     * server that has just been started does not listen yet. Browsers refuse port 10080.
     */
    static int freeOffset() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int offset = 2050 + 100 * ThreadLocalRandom.current().nextInt(190);
            boolean free = isFree(8080 + offset) && isFree(8443 + offset) && isFree(9990 + offset);
            if (free && DRAWN.add(offset)) {
                return offset;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
