package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.Rest;
import org.broadsheet.testing.RestStory;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Forms of the desk that are sent twice, with and without the first answer in sight. */
@OnBothDemonstrations
class SecondClicksIT {

    @Parameter
    ServerUnderTest server;

    /** Sends the form of a page twice at the same time. */
    private static List<HttpResponse<String>> twice(Visitor visitor, String path, Map<String, String> form) {
        Visitor impatient = visitor.copy();
        CompletableFuture<HttpResponse<String>> second =
                CompletableFuture.supplyAsync(() -> impatient.post(path, form));
        return List.of(visitor.post(path, form), second.join());
    }

    /** The hidden fields of a form, and more. */
    private static Map<String, String> form(String page, String id, Map<String, String> more) {
        String html = page.substring(page.indexOf("id=\"" + id + "\""));
        Map<String, String> form = new HashMap<>();
        var hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
                .matcher(html.substring(0, html.indexOf("</form>")));
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        form.putAll(more);
        return form;
    }

    @Test
    void aTransitionIsMadeOnceAndBothAreLedOn() {
        RestStory story = RestStory.draft(new Rest(server));
        Visitor reporter = Visitor.stranger(server).signedIn("reporter", Newsroom.PASSWORD);
        String path = "/desk/story?id=" + story.id();
        Map<String, String> form = form(reporter.get(path).body(), "moves", Map.of("act", "submit", "moves", "moves"));

        List<HttpResponse<String>> answers = twice(reporter, path, form);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue(path + "&done=submit");
        });
        assertThat(story.read("editor").text("state")).isEqualTo("IN_REVIEW");
        assertThat(new Rest(server)
                        .as("publisher")
                        .get("/audit?entity=article:" + story.id())
                        .at("items"))
                .filteredOn(item -> item.path("action").asText().equals("article.submit"))
                .hasSize(1);
    }

    @Test
    void aNewStoryIsBegunOnce() {
        String headline = "Twice " + StoryText.word();
        Visitor reporter = Visitor.stranger(server).signedIn("reporter", Newsroom.PASSWORD);
        Map<String, String> form = form(
                reporter.get("/desk/edit").body(),
                "story",
                Map.of(
                        "act",
                        "save",
                        "story",
                        "story",
                        "source",
                        "1",
                        "headline",
                        headline,
                        "body",
                        "<p>Text.</p>",
                        "section",
                        sectionOf(reporter),
                        "kind",
                        "NEWS",
                        "language",
                        "en",
                        "priority",
                        "5"));

        List<HttpResponse<String>> answers = twice(reporter, "/desk/edit", form);

        assertThat(answers).allMatch(answer -> answer.statusCode() == 303);
        assertThat(answers.get(0).headers().firstValue("Location"))
                .isEqualTo(answers.get(1).headers().firstValue("Location"));
        assertThat(reporter.get("/desk/stories?q=" + headline.replace(" ", "%20"))
                        .body()
                        .split("class=\"head\"", -1))
                .as("one story")
                .hasSize(2);
    }

    private static String sectionOf(Visitor reporter) {
        var option = Pattern.compile("<select id=\"section\".*?<option value=\"(\\d+)\"", Pattern.DOTALL)
                .matcher(reporter.get("/desk/edit").body());
        assertThat(option.find()).isTrue();
        return option.group(1);
    }

    @Test
    void aPhraseIsAddedOnce() {
        String phrase = "phrase " + StoryText.word();
        Visitor moderator = Visitor.stranger(server).signedIn("moderator", Newsroom.PASSWORD);
        String page = moderator.get("/desk/words").body();
        Map<String, String> form = form(
                page, "add", Map.of("add", "add", "kind", "SUSPECT", "language", "*", "phrase", phrase, "act", "add"));

        assertThat(twice(moderator, "/desk/words", form)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/desk/words?done=add");
        });
    }
}
