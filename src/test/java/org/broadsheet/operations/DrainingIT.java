package org.broadsheet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.Test;

/** A server that is told to end answers whom it has let in, lets nobody else in, and then ends. */
class DrainingIT {
    private static final String BODY = "{\"handle\":\"nobody\",\"password\":\"not-a-password\",\"label\":\"draining\"}";
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
    private static final String HEAD = """
            POST /api/v1/tokens HTTP/1.1\r
            Host: any\r
            Content-Type: application/json\r
            Content-Length: %d\r
            Expect: 100-continue\r
            Connection: close\r
            \r
            """;

    @Test
    void aSlowRequestStillGetsItsAnswer() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.plan("draining").start().awaitReady();
                Socket slow = open(server)) {
            OutputStream out = slow.getOutputStream();
            out.write(HEAD.formatted(BODY.length()).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(new String(slow.getInputStream().readNBytes(CONTINUE.length()), StandardCharsets.US_ASCII))
                    .as("the request is worked on")
                    .isEqualTo(CONTINUE);
            out.write(BODY.substring(0, 10).getBytes(StandardCharsets.US_ASCII));
            out.flush();

            server.terminate();
            awaitRefusal(server);
            assertThat(server.readiness()).isEqualTo(503);
            assertThatJobsRest(server);
            assertThat(server.isRunning()).isTrue();

            out.write(BODY.substring(10).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 401 ").contains("application/problem+json", "\"status\":401");
            awaitEnd(server);
            assertThat(server.logProblems()).isEmpty();
        }
    }

    private static Socket open(ServerUnderTest server) throws IOException {
        URI address = URI.create(server.url());
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void awaitRefusal(ServerUnderTest server) {
        Wait.until("nobody else is let in", () -> ServerUnderTest.status(server.url() + "/account/sign-in") == 503);
    }

    private static void assertThatJobsRest(ServerUnderTest server) {
        assertThat(Wait.settled(Duration.ofSeconds(3), () -> jobs(server))).isNotEmpty();
    }

    private static List<String> jobs(ServerUnderTest server) {
        return ServerUnderTest.get(server.managementUrl() + "/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("broadsheet_job_runs_total{"))
                .toList();
    }

    private static void awaitEnd(ServerUnderTest server) {
        Wait.until("the server has ended", () -> !server.isRunning());
    }
}
