package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who reads and is not signed in: no session, no cookie, nothing from elsewhere, little script. */
class AnonymousReaderIT {

    private static final int MOST_SCRIPT = 10 * 1024;
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]* src=\"([^\"]+)\"");
    private static final Pattern LOADED = Pattern.compile(
            "<(?:script|img|source|iframe|video|audio|link rel=\"(?:stylesheet|icon|preload)\")[^>]* (?:src|href)=\"([^\"]+)\"");
    private static final Pattern INLINE =
            Pattern.compile(" style=\"| on[a-z]+=\"|<style|<script(?![^>]* src=)(?![^>]*ld\\+json)");

    private static ServerUnderTest server;
    private static List<String> pages;

    @BeforeAll
    static void publish() {
        server = ServerUnderTest.demonstrationOnH2();
        Newsroom desk = new Newsroom(server);
        Story story = desk.published(StoryText.any());
        Story gone = desk.published(StoryText.any());
        desk.move("publisher", gone, "kill", Map.of("reason", "Made up.", "note", "This story was removed."));
        pages = List.of(
                "/",
                "/world",
                "/business/markets",
                "/tag/bridges",
                "/author/ines-vale",
                "/corrections",
                "/about",
                story.path(),
                story.path() + "?report=1",
                gone.path(),
                "/no/such/page",
                "/account/sign-in",
                "/account/sign-out");
    }

    @Test
    void pagesMakeNoSessionAndSetNoCookie() {
        for (String path : pages) {
            Visitor reader = Visitor.stranger(server);
            HttpResponse<String> page = reader.get(path);
            assertThat(page.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(page.body()).as(path).doesNotContain("jsessionid", "jakarta.faces.ViewState", "javax.faces");
        }
    }

    @Test
    void pagesLoadNothingFromElsewhereAndHoldNoScriptOfTheirOwn() {
        for (String path : pages) {
            String page = Visitor.stranger(server).get(path).body();
            assertThat(all(LOADED, page)).as(path).isNotEmpty().allMatch(address -> address.matches("/[^/].*"));
            assertThat(all(INLINE, page)).as(path).isEmpty();
        }
    }

    @Test
    void scriptStaysUnderTenKibibytes() {
        Set<String> scripts = new LinkedHashSet<>();
        pages.forEach(path ->
                scripts.addAll(all(SCRIPT, Visitor.stranger(server).get(path).body())));

        int size = scripts.stream()
                .map(Visitor.stranger(server)::get)
                .mapToInt(script -> script.body().getBytes(StandardCharsets.UTF_8).length)
                .sum();

        assertThat(scripts).isNotEmpty();
        assertThat(size).isLessThan(MOST_SCRIPT);
    }

    @Test
    void pagesAreTheSameForAllReaders() {
        for (String path : pages) {
            String one = Visitor.stranger(server)
                    .with("Accept-Language", "de")
                    .get(path)
                    .body();
            String other = Visitor.stranger(server)
                    .with("Accept-Language", "ar")
                    .with("User-Agent", "Other/1.0")
                    .with("Cookie", "bs_marker=1.made.up; bs_in=1; JSESSIONID=made-up")
                    .get(path)
                    .body();
            assertThat(other).as(path).isEqualTo(one);
        }
    }

    private static List<String> all(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        return matcher.results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }
}
