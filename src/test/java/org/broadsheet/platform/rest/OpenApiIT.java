package org.broadsheet.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.testing.Answer;
import org.broadsheet.testing.Caller;
import org.broadsheet.testing.Description;
import org.broadsheet.testing.Description.Call;
import org.broadsheet.testing.Rest;
import org.broadsheet.testing.ServerUnderTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The description of the REST interface is served, whole and true. */
class OpenApiIT {

    /** Everything that the contract names, and nothing else; a call without a mark is for anybody. */
    private static final String CONTRACT = """
            POST /tokens
            GET /tokens staff
            DELETE /tokens/{id} staff
            GET /me
            POST /articles staff
            GET /articles staff
            GET /articles/{id} staff
            PUT /articles/{id} staff
            POST /articles/{id}/transitions staff
            GET /articles/{id}/transitions staff
            POST /articles/{id}/corrections/{n}/withdrawal staff
            POST /articles/{id}/breaking staff
            GET /articles/{id}/revisions staff
            GET /articles/{id}/revisions/{n} staff
            GET /articles/{id}/revisions/diff staff
            GET /articles/{id}/revisions/blame staff
            GET /published
            POST /articles/{id}/views
            GET /articles/{id}/comments
            POST /articles/{id}/comments
            PUT /comments/{id}
            DELETE /comments/{id}
            POST /comments/{id}/flags
            POST /articles/{id}/error-reports
            GET /moderation/{queue} staff
            POST /comments/{id}/decisions staff
            POST /people/{handle}/sanctions staff
            DELETE /sanctions/{id} staff
            GET /audit staff
            POST /audit/verification staff
            GET /health
            """;

    private static Rest on() {
        return new Rest(ServerUnderTest.demonstrationOnH2());
    }

    @Test
    void itHasTheHeadersOfTheSite() {
        var page = ServerUnderTest.get(on().server().url() + "/about").headers();
        var description = ServerUnderTest.get(on().server().url() + "/openapi").headers();
        for (String header : List.of(
                "Content-Security-Policy",
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Permissions-Policy",
                "Cross-Origin-Opener-Policy")) {
            assertThat(description.allValues(header)).as(header).hasSize(1).isEqualTo(page.allValues(header));
        }
    }

    private static Description description() {
        return Description.of(on().server());
    }

    @Test
    void theDescriptionSaysWhatItIs() {
        JsonNode root = description().root();

        assertThat(root.path("openapi").asText()).startsWith("3.");
        assertThat(root.at("/info/title").asText()).isEqualTo("Broadsheet");
        assertThat(root.at("/info/version").asText()).isEqualTo("1");
        assertThat(root.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
        assertThat(root.at("/components/schemas/Problem/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "violations");
    }

    @Test
    void itIsServedAsYamlToo() {
        assertThat(ServerUnderTest.get(on().server().url() + "/openapi").body())
                .startsWith("---\n")
                .contains("\nopenapi: 3.");
    }

    @Test
    void itNamesEveryCallOfTheContractAndNoOther() {
        Set<String> described = description().calls().stream()
                .map(call ->
                        call.method() + " " + call.path().replace("/api/v1", "") + (call.isForStaff() ? " staff" : ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).containsExactlyInAnyOrder(CONTRACT.split("\n"));
    }

    @Test
    void everyCallHasASummaryAndAnAnswer() {
        assertThat(description().calls()).isNotEmpty().allSatisfy(call -> {
            assertThat(call.operation().path("summary").asText()).as("%s", call).isNotBlank();
            assertThat(call.operation().path("tags")).as("%s", call).isNotEmpty();
            assertThat(call.operation().path("responses").fieldNames())
                    .toIterable()
                    .as("%s", call)
                    .anyMatch(status -> status.startsWith("2"));
        });
    }

    /** Whoever has no token is told so by each call that is for staff, whatever he asks for, and by no other. */
    @TestFactory
    Stream<DynamicTest> staffCallsNeedAToken() {
        return description().calls().stream()
                .map(call -> DynamicTest.dynamicTest(call.toString(), () -> {
                    for (String id : List.of("1", "999999999", "abc")) {
                        Answer answer = ask(on().nobody(), call, id);
                        if (call.isForStaff()) {
                            assertThat(answer.status()).as("%s", answer).isEqualTo(401);
                            assertThat(answer.kind()).isEqualTo("unauthenticated");
                            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
                        } else {
                            assertThat(answer.status()).as("%s", answer).isNotIn(405, 415, 500, 501);
                        }
                    }
                }));
    }

    /** A token that nobody was given opens no door, not even one that needs none. */
    @TestFactory
    Stream<DynamicTest> aMadeUpTokenIsRefused() {
        return description().calls().stream()
                .filter(Call::isForStaff)
                .map(call -> DynamicTest.dynamicTest(call.toString(), () -> {
                    for (String token : List.of("Bearer made-up", "Bearer ", "Basic cmVwb3J0ZXI6eA==")) {
                        Answer answer = ask(on().nobody().with("Authorization", token), call, "1");
                        assertThat(answer.status()).as(token).isEqualTo(401);
                    }
                }));
    }

    /** Where a body is asked for, none, broken JSON, another type of it and a field that nobody knows are refused. */
    @TestFactory
    Stream<DynamicTest> bodiesAreRead() {
        return description().calls().stream()
                .filter(call -> call.operation().has("requestBody"))
                .map(call -> DynamicTest.dynamicTest(call.toString(), () -> {
                    String path = call.path().replace("/api/v1", "").replaceAll("\\{[^}]*}", "1");
                    for (String body :
                            List.of("", "{", "[]", "7", "{\"no such field\":1}", "null", "{\"a\":1,\"a\":2}")) {
                        Answer answer = on().as("publisher").send(call.method(), path, body);
                        assertThat(answer.status()).as("%s: %s", body, answer).isEqualTo(400);
                        assertThat(answer.kind()).as("%s", answer).isEqualTo("invalid");
                    }
                    // What must be said is missed before what nobody knows.
                    String needed = path.endsWith("/breaking") ? "\"until\":null," : "";
                    assertThat(on().as("publisher")
                                    .send(call.method(), path, "{" + needed + "\"no such field\":1}")
                                    .text("violations.0.field"))
                            .isEqualTo("no such field");
                }));
    }

    private static Answer ask(Caller caller, Call call, String id) {
        String path = call.path().replace("/api/v1", "").replaceAll("\\{[^}]*}", id);
        return caller.send(call.method(), path, call.operation().has("requestBody") ? "{}" : null);
    }
}
