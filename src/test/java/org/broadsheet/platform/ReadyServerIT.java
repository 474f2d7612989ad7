package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.broadsheet.testing.ServerUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built server on both databases: ready, silent, and its first page free of cookies. */
class ReadyServerIT {

    private static ServerUnderTest server(String database) {
        return database.equals("h2") ? ServerUnderTest.onH2() : ServerUnderTest.onPostgres();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void isReadyOnceTheDatabaseAnswers(String database) {
        HttpResponse<String> ready = ServerUnderTest.get(server(database).managementUrl() + "/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"name\":\"database\",\"status\":\"UP\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void servesTheFirstPageWithoutASession(String database) {
        HttpResponse<String> page = ServerUnderTest.get(server(database).url() + "/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>").doesNotContain("jsessionid");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void answersAPlainPageWhereThereIsNone(String database) {
        HttpResponse<String> page = ServerUnderTest.get(server(database).url() + "/no/such/page");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page not found").doesNotContain("WildFly", "Undertow");
    }

    /** A balancer sends readers as soon as the application is deployed. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void isDeployedWhenTheDatabaseHasAnswered(String database) throws IOException {
        String log = Files.readString(server(database).log());

        assertThat(log)
                .containsSubsequence(
                        "The start gate is open", "Registered web context: '/'", "Deployed \"broadsheet.war\"");
    }

    /** Whoever starts it finds at the end of the log where to go. */
    @Test
    void saysLastWhereToPointABrowserAndWhoMaySignIn() throws IOException {
        ServerUnderTest demonstration = ServerUnderTest.demonstrationOnH2().awaitLog("password broadsheet-demo");

        assertThat(Files.readString(demonstration.log()))
                .containsSubsequence(
                        "Deployed \"broadsheet.war\"",
                        "started in",
                        "Broadsheet is ready. Point a browser to\n    " + demonstration.url() + "/ for the site",
                        demonstration.url() + "/desk/stories",
                        "sign in as reporter, subeditor, editor, publisher, moderator or admin",
                        "password broadsheet-demo");
    }

    @Test
    void hasNoDoorsThatNobodyUses() {
        ServerDoors.areClosed(ServerUnderTest.onH2());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void startsWithoutAWarning(String database) {
        assertThat(server(database).logProblems()).isEmpty();
    }
}
