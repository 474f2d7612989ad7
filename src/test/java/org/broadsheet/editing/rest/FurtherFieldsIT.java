package org.broadsheet.editing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.testing.Answer;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.Rest;
import org.broadsheet.testing.RestStory;
import org.broadsheet.testing.ServerUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of a story that only the list of fields names, by REST and in the page's head. */
@OnBothDemonstrations
class FurtherFieldsIT {
    @Parameter
    ServerUnderTest server;

    private Rest on;

    @BeforeEach
    void take() {
        on = new Rest(server);
    }

    @Test
    void machinesAreGivenTheFieldsOfTheReleasedVersion() {
        RestStory story = RestStory.draft(
                on, text -> text.put("socialHeadline", "Shared <so>").put("socialDescription", "Said \"so\""));
        assertThat(story.save("reporter", text -> text.put("noIndex", true)).status())
                .isEqualTo(403);
        Answer saved = story.save("editor", text -> text.put("canonicalUrl", "https://example.org/first")
                .put("noIndex", true));
        assertThat(saved.status()).as("%s", saved).isEqualTo(200);
        assertThat(saved.text("socialHeadline")).isEqualTo("Shared <so>");
        assertThat(saved.at("noIndex").asBoolean()).isTrue();
        story.moved("editor", "submit");
        story.moved("publisher", "approve");
        String path = story.moved("publisher", "publish")
                .at("publication")
                .get("path")
                .asText();

        String head = ServerUnderTest.get(server.url() + path).body().split("</head>")[0];
        assertThat(head)
                .contains("<meta property=\"og:title\" content=\"Shared &lt;so&gt;\"/>")
                .contains("<meta property=\"og:description\" content=\"Said &quot;so&quot;\"/>")
                .contains("<link rel=\"canonical\" href=\"https://example.org/first\"/>")
                .contains("<meta name=\"robots\" content=\"noindex\"/>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "canonicalUrl | \"javascript:alert(1)\"",
                "translationOf | 999999999",
                "leadMedia | {\"media\": 1}",
                "noIndex | \"yes\"",
                "subtitle | \"unknown\"",
            })
    void aFurtherFieldIsRefusedByItsName(String field, String value) {
        String text = RestStory.text().toString();
        Answer refused = on.as("editor")
                .post("/articles", text.substring(0, text.length() - 1) + ",\"" + field + "\":" + value + "}");
        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.at("violations").findValuesAsText("field")).containsExactly(field);
    }
}
