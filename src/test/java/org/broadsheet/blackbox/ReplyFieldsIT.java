package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.blackbox.Problem.assertProblem;
import static org.broadsheet.blackbox.Problem.assertViolation;

import java.net.http.HttpResponse;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Json;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guest says of himself, and how he is told what cannot be taken. */
@OnBothDemonstrations
class ReplyFieldsIT {

    @Parameter
    ServerUnderTest server;

    private Newsroom desk;

    @BeforeEach
    void enter() {
        desk = new Newsroom(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "//evil.example",
                "https:evil.example",
                "https://",
                "https://me@evil.example/",
                "https://reader.example/\" onmouseover=\"alert(1)",
                "reader.example:alert(1)"
            })
    void onlyAnAddressOfTheWebStandsBehindAName(String website) {
        long story = desk.published(StoryText.any()).id();

        HttpResponse<String> answer = new Guest(server).with("website", website).reply(story, "See my pages.");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.read(answer.body())
                        .get("violations")
                        .get(0)
                        .get("field")
                        .asText())
                .isEqualTo("website");
        assertThat(desk.pending(story)).isEmpty();
    }

    @Test
    void bareHostIsKeptAsAnAddressOfTheWeb() {
        long story = desk.published(StoryText.any()).id();

        assertThat(new Guest(server)
                        .with("website", "reader.example")
                        .reply(story, "See my pages.")
                        .statusCode())
                .isEqualTo(201);
        assertThat(desk.pending(story).get(0).at("/author/website").asText()).isEqualTo("https://reader.example");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        long story = desk.published(StoryText.any()).id();

        HttpResponse<String> answer = new Guest(server)
                .with("name", "M\u202etra")
                .with("email", "nobody@nowhere")
                .with("website", "javascript:alert(1)")
                .reply(story, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.read(answer.body()).get("violations"))
                .extracting(violation -> violation.get("field").asText())
                .containsExactly("body", "name", "email", "website");
    }

    @Test
    void charactersThatNobodyCanSeeAreRefused() {
        long story = desk.published(StoryText.any()).id();
        assertThat(fieldOf(new Guest(server).reply(story, "a\u0000b"))).isEqualTo("body");
        assertThat(fieldOf(new Guest(server).with("name", "M\u202eatra").reply(story, "Well said.")))
                .isEqualTo("name");
        assertThat(desk.pending(story)).isEmpty();
    }

    private static String fieldOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return Json.read(answer.body()).at("/violations/0/field").asText();
    }

    @Test
    void whatIsMissingOrTooLongIsNamed() {
        long story = desk.published(StoryText.any()).id();

        assertViolation(new Guest(server).reply(story, ""), "body");
        assertViolation(new Guest(server).reply(story, " \n\u200b\u00a0 "), "body");
        assertViolation(new Guest(server).reply(story, "x".repeat(10_001)), "body");
        assertViolation(new Guest(server).with("name", null).reply(story, "Nameless."), "name");
        assertViolation(new Guest(server).with("name", "n".repeat(61)).reply(story, "Long."), "name");
        assertViolation(new Guest(server).with("email", null).reply(story, "Without an address."), "email");
        assertViolation(new Guest(server).with("email", "nobody@nowhere").reply(story, "With half of one."), "email");
        assertViolation(new Guest(server).with("approved", true).reply(story, "Let me through."), "approved");
        assertThat(desk.pending(story)).isEmpty();
    }

    @Test
    void tenMegabytesAreTooMuch() {
        long story = desk.published(StoryText.any()).id();

        assertProblem(new Guest(server).reply(story, "x".repeat(10 << 20)), 413, "too-large");
        assertThat(desk.pending(story)).isEmpty();
    }
}
