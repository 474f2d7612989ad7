package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page cache of a server as readers, and those who would poison it, meet it. */
class PageCacheIT {

    private static ServerUnderTest server;
    private static Newsroom desk;
    private static Story story;

    @BeforeAll
    static void publish() {
        server = ServerUnderTest.demonstrationOnH2();
        desk = new Newsroom(server);
        story = desk.published(StoryText.any().tags("Bridges").bylines("Ada Quill"));
    }

    @Test
    void everyPageAndPublicReadIsKept() {
        for (String path : List.of(
                "/",
                "/world",
                "/business/markets",
                "/tag/bridges",
                "/author/ines-vale",
                "/corrections",
                "/about",
                story.path(),
                story.path() + "?report=1",
                "/api/v1/published",
                "/api/v1/published?section=world&limit=3",
                "/api/v1/published?path=" + story.path(),
                "/api/v1/articles/" + story.id() + "/comments")) {
            get(path);
            HttpResponse<String> again = get(path);
            assertThat(status(again)).as(path).isEqualTo("Broadsheet; hit");
            assertThat(header(again, "Cache-Control")).as(path).matches("public, max-age=0, s-maxage=\\d{1,2}");
            assertThat(header(again, "ETag")).as(path).isNotEmpty();
            assertThat(header(again, "Vary")).as(path).isEqualTo("Accept-Encoding");
            assertThat(header(again, "Content-Security-Policy")).as(path).contains("default-src 'self'");
            assertThat(get(path).body()).as(path).isEqualTo(again.body());
        }
    }

    @Test
    void whatIsMissingMovedOrOnesOwnIsNot() {
        for (String path : List.of(
                "/no-such-section",
                "/world/",
                story.path() + "?mine=made-up",
                "/api/v1/me",
                "/account/sign-in",
                "/api/v1/published?q=bridge",
                "/world?before=forged")) {
            get(path);
            assertThat(status(get(path))).as(path).isNull();
        }
    }

    @Test
    void aTagIsEnoughForNotModified() {
        HttpResponse<String> page = get(story.path());
        for (String tag :
                List.of(header(page, "ETag"), "W/" + header(page, "ETag"), "\"x\", " + header(page, "ETag"))) {
            HttpResponse<String> again =
                    Visitor.stranger(server).with("If-None-Match", tag).get(story.path());
            assertThat(again.statusCode()).as(tag).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(header(page, "ETag"));
        }
        String zipped = header(
                Visitor.stranger(server).with("Accept-Encoding", "br, gzip").get(story.path()), "ETag");
        assertThat(zipped).isNotEqualTo(header(page, "ETag"));
        assertThat(Visitor.stranger(server)
                        .with("If-None-Match", zipped)
                        .get(story.path())
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "Range, bytes=0-10, 200",
        "Range, bytes=zz, 200",
        "If-Modified-Since, yesterday, 200",
        "If-Modified-Since, 'Sat, 01 Jan 2000 00:00:00 GMT', 200",
        "If-None-Match, '\"', 200",
        "Accept-Encoding, 'gzip;q=0', 200",
        "Accept-Encoding, ';;;,,q=', 200",
    })
    void malformedConditionsGetThePage(String name, String value, int status) {
        String plain = get(story.path()).body();
        HttpResponse<String> answer = Visitor.stranger(server).with(name, value).get(story.path());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(plain);
    }

    @Test
    void noHeaderCookieOrParameterSplitsOrPoisonsIt() {
        String page = get(story.path()).body();
        Map<String, String> poison = Map.of(
                "X-Forwarded-Host", "evil.example",
                "X-Forwarded-Proto", "https",
                "X-Original-URL", "/desk/stories",
                "X-Rewrite-URL", "/account/sign-in",
                "Accept-Language", "ar",
                "Cookie", "bs_marker=1.made.up; JSESSIONID=made-up; bs_in=1",
                "User-Agent", "<script>evil</script>");
        poison.forEach((name, value) -> {
            HttpResponse<String> answer =
                    Visitor.stranger(server).with(name, value).get(story.path());
            assertThat(status(answer)).as(name).isEqualTo("Broadsheet; hit");
            assertThat(answer.body()).as(name).isEqualTo(page);
        });
        for (String query : List.of(
                "utm_source=evil",
                "fbclid=1",
                "x=" + "y".repeat(3_000),
                "x=1&x=2",
                "lang=ar",
                "%3Cscript%3E=1",
                "&&=")) {
            HttpResponse<String> answer = get(story.path() + "?" + query);
            assertThat(status(answer)).as(query).isEqualTo("Broadsheet; hit");
            assertThat(answer.body()).as(query).isEqualTo(page);
        }
    }

    @Test
    void whatAMissWasAskedWithIsNotInWhatIsKept() {
        String path = "/tag/ferries";
        desk.published(StoryText.any().tags("Ferries"));
        HttpResponse<String> first = Visitor.stranger(server)
                .with("X-Forwarded-Host", "evil.example")
                .with("Cookie", "bs_marker=evil; JSESSIONID=evil; name=evil")
                .with("Accept-Language", "ar")
                .get(path + "?evil=evil&utm_source=evil");
        assertThat(status(first)).contains("stored");
        assertThat(first.body()).doesNotContain("evil");
        assertThat(get(path).body()).isEqualTo(first.body());
    }

    @Test
    void whoeverIsSignedInIsServedPastIt() {
        Visitor reader = Visitor.stranger(server).signedIn("reader", Newsroom.PASSWORD);
        get(story.path());
        HttpResponse<String> own = reader.get(story.path());
        assertThat(status(own)).isNull();
        assertThat(header(own, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(own.body()).contains("/account/sign-out");
        assertThat(get(story.path()).body()).doesNotContain("/account/sign-out");
        HttpResponse<String> program = desk.as("reader").get("/api/v1/published");
        assertThat(status(program)).isNull();
        assertThat(header(program, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aCommittedChangeIsSeenAtOnceOnEachPageThatItTouches() {
        Story changing = desk.published(StoryText.any().tags("Purges").bylines("Una Purge"));
        List<String> pages = List.of(
                "/", "/world", "/tag/purges", "/author/una-purge", changing.path(), "/api/v1/published?limit=1");
        Map<String, String> before = pages.stream()
                .collect(Collectors.toMap(page -> page, page -> get(page).body()));
        HttpResponse<String> untouched = get(story.path());
        new Guest(server).reply(changing.id(), "A remark on purges.");
        for (JsonNode comment : desk.pending(changing.id())) {
            desk.decide(comment, "APPROVE");
        }
        assertThat(get(changing.path()).body()).contains("A remark on purges.");
        assertThat(get("/api/v1/published?limit=1").body()).contains("\"comments\":1");
        desk.move("publisher", changing, "unpublish", Map.of("note", "Not yet."));
        for (String page : pages) {
            HttpResponse<String> after = get(page);
            assertThat(after.body()).as(page).isNotEqualTo(before.get(page)).doesNotContain(changing.path());
        }
        assertThat(get(changing.path()).statusCode()).isEqualTo(404);
        assertThat(header(get(story.path()), "ETag")).isEqualTo(header(untouched, "ETag"));
    }

    @Test
    void aCopyIsOverWhenAStoryAppearsByTheClock() {
        Story planned = desk.approved(StoryText.any().tags("Clockwork"));
        Instant release = Instant.now().plusSeconds(4);
        planned = desk.move("editor", planned, "schedule", Map.of("publishAt", release.toString()));
        String path = planned.path();
        while (Instant.now().isBefore(release.minusMillis(300))) {
            assertThat(get("/").body()).doesNotContain(path);
            assertThat(header(get("/"), "Cache-Control"))
                    .as("no time that runs down tells of it")
                    .isEqualTo("public, max-age=0, s-maxage=30");
        }
        Wait.until("the story is on the front page", () -> get("/").body().contains(path));
        assertThat(Instant.now()).isBetween(release, release.plusSeconds(2));
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aListIsKeptAgainWhenWhatWasBreakingIsNoLonger() {
        Instant end = Instant.now().plusSeconds(4);
        desk.published(StoryText.any().tags("Sirens").breakingUntil(end));
        List<String> lists = List.of("/tag/sirens", "/", "/api/v1/published?tag=sirens");
        String breaking = header(get("/tag/sirens"), "ETag");
        Wait.until("it is not breaking any more", () -> Instant.now().isAfter(end.plusMillis(200)));
        for (String list : lists) {
            get(list);
            assertThat(status(get(list))).as(list).isEqualTo("Broadsheet; hit");
        }
        assertThat(header(get("/tag/sirens"), "ETag")).isNotNull().isNotEqualTo(breaking);
    }

    @Test
    void manyWhoWantAColdPageAtOnceGetTheSame() throws Exception {
        Story cold = desk.published(StoryText.any());
        ExecutorService readers = Executors.newFixedThreadPool(24);
        try {
            List<Callable<HttpResponse<String>>> all = IntStream.range(0, 96)
                    .mapToObj(n -> (Callable<HttpResponse<String>>) () -> get(cold.path()))
                    .toList();
            Set<String> bodies = new HashSet<>();
            for (Future<HttpResponse<String>> answer : readers.invokeAll(all)) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                bodies.add(answer.get().body());
            }
            assertThat(bodies).hasSize(1);
        } finally {
            readers.shutdown();
        }
    }

    @Test
    void headersAloneAreThoseOfThePage() {
        HttpResponse<String> page = get(story.path());
        HttpResponse<String> head = Visitor.stranger(server).send("HEAD", story.path(), null);
        assertThat(head.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "ETag")).isEqualTo(header(page, "ETag"));
        assertThat(header(head, "Content-Length"))
                .isEqualTo(Integer.toString(page.body().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void oldAndHurriedClientsAreServed() throws IOException {
        get(story.path());
        String old = raw("GET " + story.path() + " HTTP/1.0\r\n\r\n");
        assertThat(old).startsWith("HTTP/1.").contains("Broadsheet; hit", "</html>");
        String request = "GET " + story.path() + " HTTP/1.1\r\nHost: any\r\n%s\r\n";
        String both = raw(request.formatted("") + request.formatted("Connection: close\r\n"));
        assertThat(both.split("HTTP/1.1 200 OK", -1)).hasSize(3);
        assertThat(raw("get " + story.path() + " HTTP/1.1\r\nHost: any\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
        assertThat(raw("GET * HTTP/1.1\r\nHost: any\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        for (String noAddress : List.of("about", "about?x=1", "?x", "https:about")) {
            assertThat(raw("GET " + noAddress + " HTTP/1.1\r\nHost: any\r\nConnection: close\r\n\r\n"))
                    .as(noAddress)
                    .startsWith("HTTP/1.1 400 Bad Request");
        }
        String absolute = raw("GET http://evil.example" + story.path() + " HTTP/1.1\r\nHost: evil.example\r\n"
                + "Connection: close\r\n\r\n");
        assertThat(absolute).doesNotContain("Broadsheet; hit").doesNotContain("evil.example");
    }

    private static String raw(String request) throws IOException {
        URI address = URI.create(server.url());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> get(String path) {
        return Visitor.stranger(server).get(path);
    }

    private static String status(HttpResponse<String> answer) {
        return header(answer, "Cache-Status");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
