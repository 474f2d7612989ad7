package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoppablePostgres;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is signed in when the database goes away gets 503, by page and by REST, and is still signed in afterwards. */
class SignedInWithoutDatabaseIT {
    @TempDir
    Path folder;

    @Test
    void sessionAndTokenOutliveAnOutage() {
        StoppablePostgres postgres = new StoppablePostgres(folder).start();
        Map<String, String> settings = new HashMap<>(postgres.environment());
        settings.putAll(Map.of("BROADSHEET_DEMO", "true", "BROADSHEET_DEMO_SIZE", "1"));
        try (ServerUnderTest server = ServerUnderTest.plan("account-outage")
                .environment(settings)
                .start()
                .awaitReady()) {
            Visitor browser = new Visitor(server).signedIn("reader", AccountServer.PASSWORD);
            Visitor program = new Visitor(server).withToken("reader", AccountServer.PASSWORD);
            postgres.stop();
            server.awaitReadiness(503);

            HttpResponse<String> page = browser.get("/account/profile");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            HttpResponse<String> sent = browser.post("/desk/moderation", Map.of("act", "APPROVE"));
            assertThat(sent.statusCode()).isEqualTo(503);
            assertThat(sent.body()).contains("Please send it again", "/desk/stories");
            for (HttpResponse<String> answer : List.of(browser.get("/api/v1/me"), program.get("/api/v1/me"))) {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("urn:broadsheet:unavailable");
            }

            postgres.start();
            server.awaitReady();
            assertThat(browser.get("/api/v1/me").body()).contains("\"handle\":\"reader\"");
            assertThat(program.get("/api/v1/me").body()).contains("\"handle\":\"reader\"");
        } finally {
            postgres.close();
        }
    }
}
