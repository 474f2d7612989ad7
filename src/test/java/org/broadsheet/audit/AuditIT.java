package org.broadsheet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.broadsheet.testing.Answer;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.Rest;
import org.broadsheet.testing.RestStory;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trail as it is served: by REST and at the desk, sealed within seconds, for those who may read it. */
@OnBothDemonstrations
class AuditIT {

    @Parameter
    ServerUnderTest server;

    private Rest on;

    @BeforeEach
    void take() {
        on = new Rest(server);
    }

    @Test
    void whatHappensToAStoryStandsInTheTrail() {
        RestStory story = RestStory.live(on);

        Answer trail = on.as("publisher").get("/audit?entity=article:" + story.id());

        assertThat(trail.status()).isEqualTo(200);
        assertThat(trail.at("items").findValuesAsText("action"))
                .containsExactly("article.publish", "article.approve", "article.submit", "article.create");
        assertThat(trail.at("items").findValuesAsText("actor"))
                .containsExactly("editor", "editor", "reporter", "reporter");
        assertThat(trail.at("items").findValuesAsText("door")).containsOnly("REST");
        assertThat(trail.at("items").findValuesAsText("hash")).isNotEmpty().allMatch(hash -> hash.length() == 64);
        assertThat(trail.text("items.2.before")).isEqualTo("State: Draft");
        assertThat(trail.text("items.2.after")).startsWith("State: In review\nVersion: 1\n");
        assertThat(trail.text("items.2.afterValues.state")).isEqualTo("IN_REVIEW");
        assertThat(trail.at("items.2.afterValues.revision").intValue()).isEqualTo(1);
        assertThat(trail.at("items.3.beforeValues").isNull()).isTrue();
    }

    @Test
    void everyEntryIsSealedWithinSeconds() {
        RestStory story = RestStory.draft(on);

        JsonNode entry = Wait.seen(
                () -> on.as("publisher")
                        .get("/audit?entity=article:" + story.id())
                        .at("items.0"),
                seen -> !seen.path("seal").isNull());

        assertThat(entry.path("seal").asText()).hasSize(64);
        assertThat(entry.path("seq").asLong()).isPositive();
    }

    @Test
    void theTrailIsFilteredAndPaged() {
        RestStory story = RestStory.draft(on);
        story.save("subeditor", text -> text.put("headline", "Another one"));
        String entity = "/audit?entity=article:" + story.id();

        assertThat(on.as("admin").get(entity + "&actor=subeditor").at("items").findValuesAsText("action"))
                .containsExactly("article.revise");
        assertThat(on.as("admin").get(entity + "&since=2999-01-01T00:00:00Z").at("items"))
                .isEmpty();
        assertThat(on.as("admin")
                        .get(entity + "&since=2001-01-01T00:00:00%2B01:00")
                        .at("items"))
                .hasSize(2);
        Answer first = on.as("admin").get(entity + "&limit=1");
        Answer second = on.as("admin").get(entity + "&limit=1&cursor=" + first.text("next"));
        assertThat(first.text("items.0.action")).isEqualTo("article.revise");
        assertThat(second.text("items.0.action")).isEqualTo("article.create");
        assertThat(second.text("next")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cursor=abc",
                "limit=0",
                "since=yesterday",
                "since=2026-01-01",
                "entity=article:x",
                "since=%2B999999999-01-01T00:00:00Z"
            })
    void whatMakesNoSenseIsRefused(String query) {
        Answer answer = on.as("publisher").get("/audit?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("violations.0.field")).isEqualTo(query.split("=")[0]);
    }

    @Test
    void theTrailIsForThoseWhoMayReadIt() {
        for (String handle : List.of("reporter", "subeditor", "editor", "moderator", "reader")) {
            assertThat(on.as(handle).get("/audit").kind()).as(handle).isEqualTo("permission");
        }
        assertThat(on.nobody().get("/audit").kind()).isEqualTo("unauthenticated");
        assertThat(on.as("admin").get("/audit").status()).isEqualTo(200);
    }

    @Test
    void theDeskShowsTheTrailAndVerifiesIt() {
        RestStory story = RestStory.live(on);
        Visitor publisher = Visitor.stranger(server).signedIn("publisher", Newsroom.PASSWORD);

        HttpResponse<String> page = publisher.get("/desk/audit?entity=article:" + story.id());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Audit trail", "Published", "Approved", "Began a story", "editor", "by program")
                .contains("State: <bdi>In review</bdi>", "Version: <bdi>1</bdi>")
                .containsPattern("<bdi title=\"[0-9a-f]{64}\">[0-9a-f]{8}…</bdi>")
                .containsPattern("<bdi>Story</bdi> *“<bdi>[^<]+</bdi>”")
                .doesNotContain("IN_REVIEW");

        HttpResponse<String> verified = publisher.post(
                "/desk/audit",
                Map.of(
                        "verify",
                        "1",
                        "verification",
                        "verification",
                        "jakarta.faces.ViewState",
                        viewState(page.body())));
        assertThat(verified.statusCode()).isEqualTo(200);
        assertThat(verified.body())
                .contains("The trail is whole", "The record is whole")
                .doesNotContain("The trail is not whole", "The record is not whole");
    }

    @Test
    void programsVerifyTheTrailAndTheRecord() {
        RestStory.live(on);

        Answer verification = on.as("admin").post("/audit/verification", "{}");

        assertThat(verification.status()).isEqualTo(200);
        assertThat(verification.at("wrong").asLong()).isZero();
        assertThat(verification.at("record.rows").asLong()).isGreaterThan(5);
        assertThat(verification.at("record.wrong").asLong()).isZero();
        assertThat(verification.at("record.findings")).isEmpty();
        assertThat(on.as("editor").post("/audit/verification", "{}").status()).isEqualTo(403);
    }

    private static String viewState(String page) {
        var field = java.util.regex.Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(field.find()).as("the page has a form").isTrue();
        return field.group(1);
    }

    @Test
    void theDeskSaysWhatIsWrongWithAFilter() {
        Visitor admin = Visitor.stranger(server).signedIn("admin", Newsroom.PASSWORD);

        HttpResponse<String> page = admin.get("/desk/audit?entity=article:x&since=soon");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("aria-invalid=\"true\"", "value=\"article:x\"");
        assertThat(admin.get("/desk/audit?entity=teapot").body()).contains("The trail knows nothing of this name.");
        assertThat(admin.get("/desk/audit?actor=@nobody-at-all").body()).contains("Nobody has this name.");
        assertThat(admin.get("/desk/audit?entity=person&actor=@admin").body())
                .contains("selected=\"selected\">Person<", "Signed in", "on the site")
                .containsPattern("[0-9]{2}:[0-9]{2}:[0-9]{2} [A-Z]{3}")
                .doesNotContain("Nobody has this name.");
    }

    @Test
    void theDeskShowsTheTrailToNobodyElse() {
        Visitor editor = Visitor.stranger(server).signedIn("editor", Newsroom.PASSWORD);

        HttpResponse<String> refused = editor.get("/desk/audit");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Your account does not open this page.", "href=\"/desk/stories\"");
        assertThat(editor.get("/desk/story?id=999999").body()).contains("href=\"/desk/stories\"");
        assertThat(Visitor.stranger(server)
                        .signedIn("reader", Newsroom.PASSWORD)
                        .get("/desk/audit")
                        .body())
                .doesNotContain("href=\"/desk/stories\"");
        assertThat(editor.get("/desk/stories").body()).doesNotContain("/desk/audit");
        assertThat(Visitor.stranger(server).get("/desk/audit").statusCode()).isNotEqualTo(200);
    }
}
