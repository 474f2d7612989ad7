package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.broadsheet.testing.Json;

/** How a request was refused, if it was. */
record Problem(int status, String kind) {

    static Problem of(HttpResponse<String> answer) {
        return new Problem(
                answer.statusCode(), Json.read(answer.body()).path("type").asText());
    }

    boolean isRefusal() {
        return status >= 400;
    }

    static void assertProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(Problem.of(answer)).isEqualTo(new Problem(status, "urn:broadsheet:" + kind));
    }

    static void assertViolation(HttpResponse<String> answer, String field) {
        assertProblem(answer, 400, "invalid");
        assertThat(Json.read(answer.body()).get("violations"))
                .extracting(violation -> violation.get("field").asText())
                .containsExactly(field);
    }
}
