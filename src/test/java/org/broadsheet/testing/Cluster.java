package org.broadsheet.testing;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Two nodes on one PostgreSQL and the balancer in front of them, as {@code mvn -Pha package} made them: a process each,
 * every one on ports of its own.
 */
public final class Cluster implements AutoCloseable {

    private static final int JGROUPS = 7600;
    private static final int MODCLUSTER = 8090;

    private final String databaseUrl = Databases.newPostgresUrl();
    private final int[] offsets = {ServerPlan.freeOffset(), ServerPlan.freeOffset()};
    private final int front = ServerPlan.freeOffset();
    private final ServerUnderTest[] nodes = new ServerUnderTest[2];
    private final ServerUnderTest balancer;
    private final Path war;
    private final Map<String, String> ofSecond;

    /** Starts all three with the WAR that was built, and waits until readers are served through the balancer. */
    public Cluster() {
        this(Path.of("target/broadsheet.war"), Map.of());
    }

    /**
     * The same with another WAR.
     *
     * @param ofSecond what the second node has in its environment and the first has not
     */
    public Cluster(Path war, Map<String, String> ofSecond) {
        this.war = war;
        this.ofSecond = ofSecond;
        balancer = ServerUnderTest.plan("balancer")
                .home(Path.of("target/balancer"))
                .withoutApplication()
                .offset(front)
                .start();
        try {
            start(0);
            start(1);
            balancer.awaitPage(200);
        } catch (IllegalStateException failed) {
            close();
            throw failed;
        }
    }

    /** Starts a node, and waits until it is ready. */
    public ServerUnderTest start(int node) {
        nodes[node] = plan(node).start().awaitReady();
        return nodes[node];
    }

    private ServerPlan plan(int node) {
        Map<String, String> environment = new HashMap<>(Databases.environment(databaseUrl));
        environment.put("BROADSHEET_DEMO", "true");
        environment.put("BROADSHEET_DEMO_SIZE", "60");
        environment.put("BROADSHEET_NODE", "node" + node);
        environment.put("BROADSHEET_URL", balancer.url());
        environment.put("BROADSHEET_TRUSTED_PROXIES", "127.0.0.1");
        environment.put(
                "BROADSHEET_PEERS",
                "127.0.0.1[%d],127.0.0.1[%d]".formatted(JGROUPS + offsets[0], JGROUPS + offsets[1]));
        environment.put("BROADSHEET_BALANCER_PORT", Integer.toString(MODCLUSTER + front));
        if (node == 1) {
            environment.putAll(ofSecond);
        }
        return ServerUnderTest.plan("node" + node)
                .home(Path.of("target/node"))
                .war(war)
                .environment(environment)
                .offset(offsets[node])
                .arguments("-bprivate=127.0.0.1", "-Djboss.node.name=node" + node);
    }

    /** Where readers and staff come in. */
    public ServerUnderTest balancer() {
        return balancer;
    }

    /** One of the nodes, past the balancer. */
    public ServerUnderTest node(int number) {
        return nodes[number];
    }

    /** A fresh stranger's request to one of the nodes. */
    public HttpResponse<String> get(int node, String path) {
        return Visitor.stranger(nodes[node]).get(path);
    }

    /** The one number that a query asks for. */
    public long number(String sql) {
        try (Connection database = connection();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Changes the database past both nodes. */
    public int change(String sql) {
        try (Connection database = connection();
                Statement statement = database.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(databaseUrl, "postgres", "postgres");
    }

    @Override
    public void close() {
        for (ServerUnderTest node : nodes) {
            if (node != null) {
                node.close();
            }
        }
        balancer.close();
    }
}
