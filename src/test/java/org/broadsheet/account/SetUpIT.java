package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.testing.Databases;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server without anybody lets its first administrator in by the link in its log, once; on both databases. */
class SetUpIT {
    private static final Pattern LINK = Pattern.compile("(/account/setup\\?token=)([\\w-]+)");
    private static final String PASSWORD = "four quiet herons wade";

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void linkMakesOneAdministrator(String database) throws IOException {
        try (ServerUnderTest server = ServerUnderTest.plan("setup-" + database)
                .environment(database.equals("h2") ? Map.of() : Databases.environment(Databases.newPostgresUrl()))
                .start()
                .awaitReady()) {
            Matcher link = LINK.matcher(Files.readString(server.log()));
            assertThat(link.find()).isTrue();
            Visitor visitor = new Visitor(server);
            String token = link.group(2);

            refusesWithoutTheLink(visitor);
            assertThat(visitor.get(link.group()).body()).contains("name=\"token\" value=\"" + token + "\"");
            keepsWhatWasTypedWhenThePasswordIsWeak(visitor, token);
            HttpResponse<String> made = visitor.post("/account/setup", form(token, "chief", "Anna Čief", PASSWORD));
            assertThat(made.statusCode()).isEqualTo(303);
            worksOnlyOnce(visitor, link.group(), token);

            assertThat(visitor.signedIn("chief", PASSWORD).get("/api/v1/me").body())
                    .contains("\"displayName\":\"Anna Čief\"", "person.manage")
                    .doesNotContain("article.");
            assertThat(server.logProblems()).isEmpty();
        }
    }

    private static void refusesWithoutTheLink(Visitor visitor) {
        assertThat(visitor.get("/account/setup").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/account/setup?token=forged").statusCode()).isEqualTo(404);
        HttpResponse<String> forged = visitor.post("/account/setup", form("forged", "chief", "Chief", PASSWORD));
        assertThat(forged.statusCode()).isEqualTo(404);
    }

    private static void keepsWhatWasTypedWhenThePasswordIsWeak(Visitor visitor, String token) {
        for (String weak : List.of("short", "passwordpassword", "123456789012", "Broadsheet2026!")) {
            HttpResponse<String> page = visitor.post("/account/setup", form(token, "chief", "Anna", weak));
            assertThat(page.statusCode()).as(weak).isEqualTo(400);
            assertThat(page.body())
                    .contains("value=\"chief\"", "value=\"Anna\"")
                    .doesNotContain(weak + "\"");
        }
        assertThat(visitor.post("/account/setup", form(token, "Ch ief", "Anna", PASSWORD))
                        .statusCode())
                .isEqualTo(400);
    }

    private static void worksOnlyOnce(Visitor visitor, String link, String token) {
        assertThat(visitor.get(link).statusCode()).isEqualTo(404);
        assertThat(visitor.post("/account/setup", form(token, "second", "Second", PASSWORD))
                        .statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> form(String token, String handle, String name, String password) {
        return Map.of("token", token, "handle", handle, "displayName", name, "password", password);
    }
}
