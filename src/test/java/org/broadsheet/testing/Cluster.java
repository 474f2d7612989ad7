package org.broadsheet.testing;

import java.nio.file.Path;
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

    /** Starts all three and waits until readers are served through the balancer. */
    public Cluster() {
        balancer = ServerUnderTest.plan("balancer")
                .home(Path.of("target/balancer"))
                .withoutApplication()
                .offset(front)
                .start();
        start(0);
        start(1);
        balancer.awaitPage(200);
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
        return ServerUnderTest.plan("node" + node)
                .home(Path.of("target/node"))
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

    public String databaseUrl() {
        return databaseUrl;
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
