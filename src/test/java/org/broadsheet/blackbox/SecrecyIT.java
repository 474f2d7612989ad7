package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A story that is not released exists for nobody outside: every public address that could tell of it answers as if it had
 * never been written, and no list, head or number gives it away.
 */
@OnBothDemonstrations
class SecrecyIT {

    private static final String NOTICE = "We have removed this article, which was wrong in every part.";
    private static final long NO_STORY = 888_888_888_888L;
    private static final Duration SHORTLY = Duration.ofSeconds(4);

    /** Addresses that a reader would have to guess; the braces stand for the secret word. */
    private static final List<String> GUESSED = List.of(
            "%s",
            "%s?report=1",
            "%s?mine=abcdefghijklmnop",
            "%s/comments/feed.xml",
            "/api/v1/published?path=%s",
            "/api/v1/published?path=%s&section=markets",
            "/tag/{}-tag",
            "/author/{}-writer",
            "/api/v1/published?tag={}-tag",
            "/api/v1/published?author={}-writer",
            "/search?q={}",
            "/{}-story");

    /** Heads that differ from answer to answer, whatever was asked. */
    private static final List<String> OWN_TO_EACH =
            List.of("date", "content-length", "cache-status", "last-modified", "x-request-id");

    /** Addresses that tell of all stories; the brace stands for the section of the secret one. */
    private static final List<String> OPEN = List.of(
            "/",
            "/business",
            "/business/markets",
            "/corrections",
            "/about",
            "/tag/bridges",
            "/author/ines-vale",
            "/feed.xml",
            "/atom.xml",
            "/feed.json",
            "/sitemap.xml",
            "/sitemap-news.xml",
            "/robots.txt",
            "/api/v1/published?limit=100",
            "/api/v1/published?section=markets&limit=100",
            "/api/v1/published?section=business&limit=100",
            "/api/v1/published?author=ines-vale&limit=100",
            "/api/v1/published?tag=bridges&limit=100",
            "/openapi",
            "/no/such/page");

    @Parameter
    ServerUnderTest server;

    /** The ways of a story to be unreleased. */
    enum Unreleased {
        DRAFT(desk -> story -> story),
        SUBMITTED(desk -> story -> submitted(desk, story)),
        SENT_BACK(
                desk -> story -> desk.move("editor", submitted(desk, story), "return", Map.of("note", "Who says so?"))),
        APPROVED(desk -> story -> approved(desk, story)),
        SCHEDULED(desk ->
                story -> desk.move("editor", approved(desk, story), "schedule", Map.of("publishAt", tomorrow()))),
        EMBARGOED(desk ->
                story -> desk.move("editor", approved(desk, story), "publish", Map.of("embargoUntil", tomorrow()))),
        EXPIRED(desk -> story -> expired(desk, story)),
        WITHDRAWN(desk ->
                story -> desk.move("editor", live(desk, story), "unpublish", Map.of("note", "Not yet signed."))),
        SPIKED(desk -> story -> desk.move("subeditor", story, "spike")),
        KILLED_BEFORE(desk -> story ->
                killed(desk, desk.move("editor", approved(desk, story), "schedule", Map.of("publishAt", tomorrow()))));

        private final Function<Newsroom, Function<Story, Story>> way;

        Unreleased(Function<Newsroom, Function<Story, Story>> way) {
            this.way = way;
        }

        private static Story submitted(Newsroom desk, Story story) {
            return desk.move("reporter", story, "submit");
        }

        private static Story approved(Newsroom desk, Story story) {
            return desk.move("editor", submitted(desk, story), "approve");
        }

        private static Story live(Newsroom desk, Story story) {
            return desk.move("editor", approved(desk, story), "publish");
        }

        private static Story expired(Newsroom desk, Story story) {
            Instant end = Instant.now().plus(SHORTLY);
            Story out = desk.move("editor", approved(desk, story), "publish", Map.of("publishUntil", end.toString()));
            Wait.until("its time is over", () -> Instant.now().isAfter(end.plusSeconds(1)));
            return out;
        }
    }

    private static Story killed(Newsroom desk, Story story) {
        return desk.move("publisher", story, "kill", Map.of("reason", "The source made it up.", "note", NOTICE));
    }

    @ParameterizedTest
    @EnumSource
    void nothingTellsOfAnUnreleasedStory(Unreleased state) {
        Newsroom desk = new Newsroom(server);
        String word = StoryText.word();
        Story story = state.way.apply(desk).apply(desk.write("reporter", secret(word)));

        for (String address : GUESSED) {
            assertAsIfNeverWritten(address, word, pathToday(word));
        }
        assertNoListTellsOf(story, word);
        assertNobodyReachesIt(story);
    }

    @Test
    void planOfALiveStoryIsAsSecretAsAnyOther() {
        Newsroom desk = new Newsroom(server);
        String known = StoryText.word();
        String word = StoryText.word();
        Story live = desk.published(secret(known));
        Story changed = desk.save("reporter", live, secret(word).change("UPDATE", "Tells more of the " + word + "."));
        Story approved = desk.move("editor", desk.move("reporter", changed, "submit"), "approve");

        Story planned = desk.move("editor", approved, "schedule", Map.of("publishAt", tomorrow()));

        assertThat(get(live.path()).body()).contains(known).doesNotContain(word);
        assertThat(planned.path())
                .as("where it is, for nothing moves before its time")
                .isEqualTo(live.path());
        for (String address : GUESSED) {
            assertAsIfNeverWritten(address, word, pathToday(word));
        }
        for (String address : OPEN) {
            assertThat(whole(get(address))).as(address).doesNotContain(word);
        }
    }

    @Test
    void killedStoryIsGoneWithItsNotice() {
        Newsroom desk = new Newsroom(server);
        String word = StoryText.word();
        Story story = desk.published(secret(word));
        assertThat(story.path()).isEqualTo(pathToday(word));

        killed(desk, story);

        HttpResponse<String> page = get(story.path());

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains(NOTICE);
        assertThat(page.body().replace(story.path(), "").replace(encoded(story.path()), ""))
                .doesNotContain(word);
        assertNoListTellsOf(story, word);
        assertNobodyReachesIt(story);
        for (String address : List.of("/tag/" + word + "-tag", "/author/" + word + "-writer")) {
            assertThat(get(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    private static StoryText secret(String word) {
        return StoryText.headed("The " + word + " report")
                .with("section", "markets")
                .with("slug", word + "-story")
                .with("kicker", word)
                .with("standfirst", "What the " + word + " report says.")
                .with("body", ("<p>The " + word + " report is out.</p>").repeat(12))
                .tags("Bridges", word + " tag")
                .bylines(word + " writer")
                .breakingUntil(Instant.now().plus(Duration.ofDays(2)));
    }

    /** Of two strangers one asks for the secret and one for what never was, and both hear the same. */
    private void assertAsIfNeverWritten(String address, String word, String path) {
        String never = "zzzzzz";
        HttpResponse<String> answer = get(address.formatted(path).replace("{}", word));
        HttpResponse<String> control =
                get(address.formatted(path).replace("{}", word).replace(word, never));

        assertThat(whole(answer).replace(word, never)).as(address).isEqualTo(whole(control));
        if (answer.statusCode() == 200) {
            assertThat(answer.body()).as(address).isEqualTo("{\"items\":[],\"next\":null}");
        } else {
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
        }
    }

    private void assertNoListTellsOf(Story story, String word) {
        for (String address : OPEN) {
            assertThat(whole(get(address)))
                    .as(address)
                    .doesNotContain(
                            word,
                            "data-id=\"" + story.id() + "\"",
                            "\"id\":" + story.id() + ",",
                            "/articles/" + story.id());
        }
    }

    /** Whoever knows the number learns and does nothing by it. */
    private void assertNobodyReachesIt(Story story) {
        List<Function<Long, HttpResponse<String>>> requests = List.of(
                id -> get("/api/v1/articles/" + id + "/comments"),
                id -> post(
                        id, "comments", "{\"name\":\"Ann\",\"email\":\"ann@reader.example\",\"body\":\"Is that so?\"}"),
                id -> post(id, "error-reports", "{\"detail\":\"The third word is wrong.\"}"),
                id -> post(id, "views", ""),
                id -> post(id, "breaking", "{\"until\":null}"),
                id -> post(id, "transitions", "{\"transition\":\"publish\",\"revision\":1}"),
                id -> get("/api/v1/articles/" + id),
                id -> get("/api/v1/articles/" + id + "/revisions"),
                id -> reader().get("/api/v1/articles/" + id),
                id -> reader().get("/api/v1/articles/" + id + "/comments"));
        for (int number = 0; number < requests.size(); number++) {
            HttpResponse<String> answer = requests.get(number).apply(story.id());
            HttpResponse<String> control = requests.get(number).apply(NO_STORY);
            assertThat(answer.statusCode()).as("request %s", number).isEqualTo(control.statusCode());
            assertThat(whole(answer).replace(String.valueOf(story.id()), String.valueOf(NO_STORY)))
                    .as("request %s", number)
                    .isEqualTo(whole(control));
        }
    }

    private Visitor reader() {
        return new Newsroom(server).as("reader");
    }

    private HttpResponse<String> get(String address) {
        return Visitor.stranger(server).get(address);
    }

    private HttpResponse<String> post(long id, String what, String json) {
        return Visitor.stranger(server).send("POST", "/api/v1/articles/" + id + "/" + what, json);
    }

    /**
     * All of an answer but what says how old it is, whether somebody has asked the same before, which of all requests it
     * belongs to, and its length, which differs with the length of a number.
     */
    private static String whole(HttpResponse<String> answer) {
        Stream<String> heads = answer.headers().map().entrySet().stream()
                .filter(head -> !OWN_TO_EACH.contains(head.getKey().toLowerCase(Locale.ROOT)))
                .map(head -> head.getKey() + ": " + head.getValue())
                .sorted();
        return answer.statusCode() + "\n" + String.join("\n", heads.toList()) + "\n" + answer.body();
    }

    private static String pathToday(String word) {
        String day = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy/MM/dd"));
        return "/markets/" + day + "/" + word + "-story";
    }

    private static String encoded(String path) {
        return path.replace("/", "%2F");
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString();
    }
}
