package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.broadsheet.testing.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** The commands that README gives to owners of a stock WildFly, run on the unpacked distribution. */
class StockWildflyIT {

    private static final Path WILDFLY = Path.of("target/stock/wildfly-" + System.getProperty("wildfly.version"))
            .toAbsolutePath();

    @Test
    void becomesABroadsheetServer() throws Exception {
        run("cp", "-r", "target/wildfly/.", WILDFLY.toString());
        run("sh", WILDFLY.resolve("bin/jboss-cli.sh").toString(), "--file=config/wildfly/standalone.cli");

        try (ServerUnderTest server =
                ServerUnderTest.plan("stock").home(WILDFLY).start().awaitReady()) {
            assertThat(ServerUnderTest.status(server.url() + "/")).isEqualTo(200);
            assertThat(ServerUnderTest.get(server.url() + "/openapi").headers().firstValue("X-Content-Type-Options"))
                    .hasValue("nosniff");
            ServerDoors.areClosed(server);
            assertThat(server.logProblems()).isEmpty();
        }
    }

    @Test
    void canBeConfiguredTwice() throws Exception {
        run("cp", "-r", "target/wildfly/.", WILDFLY.toString());
        run("sh", WILDFLY.resolve("bin/jboss-cli.sh").toString(), "--file=config/wildfly/standalone.cli");
        String once = configuration();
        run("sh", WILDFLY.resolve("bin/jboss-cli.sh").toString(), "--file=config/wildfly/standalone.cli");

        assertThat(configuration()).isEqualTo(once);
    }

    private static String configuration() throws IOException {
        return Files.readString(WILDFLY.resolve("standalone/configuration/standalone.xml"));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "command", ".log");
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        Files.delete(output);
    }
}
