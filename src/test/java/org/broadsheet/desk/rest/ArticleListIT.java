package org.broadsheet.desk.rest;

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
import org.junit.jupiter.params.provider.ValueSource;

/** The list of stories by REST: filters, pages, and who may read it. */
@OnBothDemonstrations
class ArticleListIT {

    @Parameter
    ServerUnderTest server;

    private Rest on;

    @BeforeEach
    void take() {
        on = new Rest(server);
    }

    @Test
    void theListIsFilteredAndPaged() {
        RestStory story = RestStory.draft(on);
        story.moved("reporter", "submit");
        RestStory other = RestStory.draft(on);
        other.moved("reporter", "submit");

        Answer first = on.as("editor").get("/articles?state=IN_REVIEW&limit=1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("items")).hasSize(1);
        assertThat(first.at("items.0.id").asLong()).isEqualTo(other.id());
        Answer second = on.as("editor").get("/articles?state=IN_REVIEW&limit=1&cursor=" + first.text("next"));
        assertThat(second.at("items.0.id").asLong()).isEqualTo(story.id());

        assertThat(on.as("editor").get("/articles?section=world").at("items"))
                .isNotEmpty()
                .allMatch(item -> item.path("section").asText().equals("world"));
        assertThat(on.as("editor").get("/articles?section=no-such-section").at("items"))
                .isEmpty();
        assertThat(on.as("editor").get("/articles?state=LIVE").at("items"))
                .isNotEmpty()
                .allMatch(item -> item.path("publication").asText().equals("LIVE"));
    }

    @Test
    void theListEnds() {
        String cursor = "";
        int seen = 0;
        do {
            Answer page = on.as("editor").get("/articles?limit=7" + cursor);
            seen += page.at("items").size();
            cursor = page.text("next") == null ? null : "&cursor=" + page.text("next");
        } while (cursor != null && seen < 5000);

        assertThat(cursor).isNull();
        assertThat(seen).isGreaterThan(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=-1",
                "limit=many",
                "limit=",
                "cursor=abc",
                "cursor=!!",
                "state=NOWHERE",
                "q=bridge",
                "sectoin=world",
                "Section=world",
                "before=1",
                "cursor=KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlafjE",
                "cursor=MjAyNi0wMS0wMVQwMDowMDowMFp-LTE"
            })
    void aListThatCannotBeIsRefused(String query) {
        Answer answer = on.as("editor").get("/articles?" + query);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.kind()).isEqualTo("invalid");
        assertThat(answer.text("violations.0.field")).isEqualTo(query.split("=")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/published?sectoin=world",
                "/published?section=world&page=2",
                "/moderation/pending?state=x",
                "/audit?entities=article",
                "/tokens?all=1",
                "/articles/1/revisions?from=1",
                "/articles/1/transitions?limit=1",
                "/me?x=1"
            })
    void everyCallNamesTheParameterThatItDoesNotKnow(String path) {
        String known = path.contains("published") ? "/published?section=world" : "/me";
        assertThat(on.as("publisher").get(known).status()).isEqualTo(200);
        String[] last = path.split("[?&=]");
        String name = last[last.length - 2];

        Answer answer = (path.startsWith("/published") ? on.nobody() : on.as("moderator")).get(path);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.text("violations.0.field")).isEqualTo(name);
    }

    @Test
    void theListIsForTheDesk() {
        assertThat(on.nobody().get("/articles?no=such").status()).isEqualTo(401);
        assertThat(on.nobody().get("/articles").status()).isEqualTo(401);
        assertThat(on.as("reader").get("/articles").status()).isEqualTo(403);
        assertThat(on.as("moderator").get("/articles").status()).isEqualTo(200);
    }
}
