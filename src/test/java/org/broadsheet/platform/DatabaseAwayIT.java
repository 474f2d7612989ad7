package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.broadsheet.testing.NewerVersion;
import org.broadsheet.testing.ProbeWar;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoppablePostgres;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** One server whose PostgreSQL is down at its start, comes, goes, comes again, and is taken over by a newer version. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseAwayIT {

    private static final String AT = "2025-10-26T01:30:00.123456Z";

    @TempDir
    static Path folder;

    private static ServerUnderTest server;
    private static StoppablePostgres postgres;

    @BeforeAll
    static void startServerWithoutDatabase() {
        postgres = new StoppablePostgres(folder);
        server = ServerUnderTest.plan("database-away")
                .war(ProbeWar.file())
                .environment(postgres.environment())
                .start()
                .awaitManagement();
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void isDeployedButNotReadyWhileTheDatabaseIsDown() {
        server.awaitPage(503);
        Wait.always(Duration.ofSeconds(6), "the server is not ready", () -> server.readiness() == 503);

        HttpResponse<String> ready = ServerUnderTest.get(server.managementUrl() + "/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("the database does not answer", "\"broadsheet.war\":\"OK\"");
    }

    @Test
    @Order(2)
    void answersAPlainPageMeanwhile() {
        HttpResponse<String> page = ServerUnderTest.get(server.url() + "/");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        assertThat(page.body()).contains("Back in a moment");
    }

    @Test
    @Order(3)
    void answersAProblemUnderTheApi() {
        HttpResponse<String> answer = ServerUnderTest.get(server.url() + "/api/v1/published");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:broadsheet:unavailable");
    }

    @Test
    @Order(4)
    void saysSoOnceInItsLog() throws IOException {
        assertThat(Files.readString(server.log())).containsOnlyOnce("The start gate stays closed");
        assertThat(server.logProblems(line -> line.contains("The start gate stays closed")))
                .isEmpty();
    }

    @Test
    @Order(5)
    void opensByItselfOnceTheDatabaseIsThere() {
        postgres.start();
        server.awaitReady();

        assertThat(probe().body()).isEqualTo(AT);
    }

    @Test
    @Order(6)
    void isNotReadyWhenTheDatabaseGoesAway() {
        postgres.stop();

        server.awaitReadiness(503);
        HttpResponse<String> page = probe();
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Back in a moment").doesNotContain("Exception");
        HttpResponse<String> sent =
                Visitor.stranger(server).post("/world/2026/01/02/a-story", Map.of("act", "reply", "body", "A remark."));
        assertThat(sent.statusCode()).isEqualTo(503);
        assertThat(sent.body()).contains("Please send it again", "Go back in your browser");
    }

    @Test
    @Order(7)
    void recoversByItselfWhenTheDatabaseReturns() {
        postgres.start();
        server.awaitReady();

        assertThat(probe().body()).isEqualTo(AT);
    }

    /** The last, for it does not open again. */
    @Test
    @Order(8)
    void endsItsServiceWhenANewerVersionHasMigratedTheDatabase() throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(postgres.url());
        database.setUser("postgres");
        database.setPassword("postgres");
        NewerVersion.migrates(database);

        server.awaitReadiness(503);
        HttpResponse<String> ready = ServerUnderTest.get(server.managementUrl() + "/health/ready");
        assertThat(ready.body()).contains("migrated the database to version " + NewerVersion.NUMBER);
        assertThat(probe().statusCode()).isEqualTo(503);
        assertThat(Files.readString(server.log())).containsOnlyOnce("this node serves nothing any more");
    }

    private static HttpResponse<String> probe() {
        return ServerUnderTest.get(server.url() + "/media/probe?at=" + AT);
    }
}
