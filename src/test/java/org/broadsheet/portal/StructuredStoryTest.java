package org.broadsheet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.publication.PublicStory;
import org.broadsheet.publication.PublishedArticle;
import org.broadsheet.publication.ReleasedCorrection;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Json;
import org.broadsheet.testing.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StructuredStoryTest {

    private static String write(PublishedArticle article) {
        return House.on(Store.H2).get(StructuredStory.class).of(article, "World");
    }

    @Test
    void saysWhatThePageSays() {
        JsonNode story = Json.read(write(StorySamples.article(ArticleKind.NEWS, "Bridge opens")));
        assertThat(story.get("@context").asText()).isEqualTo("https://schema.org");
        assertThat(story.get("headline").asText()).isEqualTo("Bridge opens");
        assertThat(story.get("datePublished").asText()).isEqualTo("2026-03-01T22:30:15Z");
        assertThat(story.get("dateModified").asText()).isEqualTo("2026-03-01T23:30:15Z");
        assertThat(story.get("mainEntityOfPage").asText())
                .endsWith("/world/2026/03/01/a")
                .startsWith("http");
        assertThat(story.get("author")).hasSize(2);
        assertThat(story.at("/author/0/url").asText()).endsWith("/author/ada-quill");
        assertThat(story.at("/publisher/name").asText()).isEqualTo("The Broadsheet");
        assertThat(story.get("articleSection").asText()).isEqualTo("World");
        assertThat(story.get("commentCount").asInt()).isEqualTo(2);
        assertThat(story.get("inLanguage").asText()).isEqualTo("uk");
        assertThat(story.get("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(story.at("/correction/0/@type").asText()).isEqualTo("CorrectionComment");
        assertThat(story.at("/correction/0/text").asText()).isEqualTo("It was <b>April</b>.");
    }

    @Test
    void aNoteThatWasWithdrawnHasExpiredAndSaysWhy() {
        PublishedArticle whole = StorySamples.article(ArticleKind.NEWS, "Bridge opens");
        ReleasedCorrection told = whole.corrections().get(0);
        ReleasedCorrection withdrawn = new ReleasedCorrection(
                told.id(),
                told.kind(),
                told.text(),
                told.at(),
                told.articleId(),
                told.path(),
                told.headline(),
                new ReleasedCorrection.Withdrawal("It was May.", Instant.parse("2026-03-02T08:00:00Z")));
        JsonNode story = Json.read(
                write(new PublishedArticle(whole.story(), whole.body(), Map.of(), null, List.of(withdrawn), null)));
        assertThat(story.at("/correction/0/text").asText()).isEqualTo("It was <b>April</b>.");
        assertThat(story.at("/correction/0/creativeWorkStatus").asText()).isEqualTo("Withdrawn");
        assertThat(story.at("/correction/0/expires").asText()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(story.at("/correction/0/comment/text").asText()).isEqualTo("It was May.");
        assertThat(story.at("/correction/0/comment/@type").asText()).isEqualTo("Comment");
    }

    @Test
    void storyWithoutANameIsThePapersOwn() {
        PublishedArticle named = StorySamples.article(ArticleKind.NEWS, "Bridge opens");
        PublicStory nameless = new PublicStory(named.teaser(), List.of(), List.of());
        JsonNode story = Json.read(write(new PublishedArticle(nameless, "", Map.of(), null, List.of(), null)));
        assertThat(story.at("/author/0")).isEqualTo(story.get("publisher"));
        assertThat(story.at("/author/0/@type").asText()).isEqualTo("NewsMediaOrganization");
    }

    @Test
    void countsNoCommentsThatReadersDoNotSee() {
        JsonNode story = Json.read(write(StorySamples.withoutComments()));
        assertThat(story.get("headline").asText()).isEqualTo("Bridge opens");
        assertThat(story.fieldNames()).toIterable().doesNotContain("commentCount");
    }

    @Test
    void noTextEndsItsScript() {
        String headline = "</script><!--<script>alert('&\u2028\u2029\")</script>";
        String json = write(StorySamples.article(ArticleKind.NEWS, headline));
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(Json.read(json).get("headline").asText()).isEqualTo(headline);
    }

    @Test
    void isTheSameEachTime() {
        PublishedArticle article = StorySamples.article(ArticleKind.NEWS, "Bridge opens");
        assertThat(write(article)).isEqualTo(write(article)).startsWith("{\"@context\":");
    }

    @ParameterizedTest
    @CsvSource({
        "NEWS, NewsArticle",
        "ANALYSIS, AnalysisNewsArticle",
        "OPINION, OpinionNewsArticle",
        "REVIEW, ReviewNewsArticle",
        "SPONSORED, AdvertiserContentArticle"
    })
    void itsTypeFollowsItsKind(ArticleKind kind, String type) {
        assertThat(StructuredStory.type(kind)).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource(ArticleKind.class)
    void everyKindHasAType(ArticleKind kind) {
        assertThat(StructuredStory.type(kind)).endsWith("Article");
    }
}
