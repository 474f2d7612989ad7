package org.broadsheet.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A link of a story leads somewhere, is completed, or is told to its writer; none goes without a word. */
class LinksInStoriesTest {
    private static String link(String address) {
        return "<p><a href=\"" + address + "\">w</a></p>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.html",
                "http://",
                "https://",
                "mailto:",
                "http:/a.example",
                "http:a.example",
                "http://a b.example",
                "https://exa%20mple.org/",
                "http://a..b/",
                "http://a.example:999999/",
                "htp://a.example",
                "ftp://a.example/x",
                "https://user:word@a.example/",
                "https://user@a.example",
                "example.org:8080/x",
                "localhost:8080"
            })
    void whatLeadsNowhereIsTold(String address) {
        String raw = link(address);
        assertThat(HtmlPolicy.lostLink(raw).or(() -> HtmlPolicy.deadLink(HtmlPolicy.story(raw))))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "//a.example/b, https://a.example/b",
        "http://a.example:8080/b, http://a.example:8080/b",
        "https://пример.укр/сад, https://пример.укр/сад",
        "http://[2001:db8::1]/x, http://[2001:db8::1]/x",
        "mailto:desk@a.example, mailto:desk@a.example",
        "/corrections, /corrections",
        "https://a.example., https://a.example."
    })
    void everyOtherIsKeptOrCompleted(String typed, String kept) {
        String raw = link(typed);
        String clean = HtmlPolicy.story(raw);
        assertThat(HtmlPolicy.lostLink(raw).or(() -> HtmlPolicy.deadLink(clean)))
                .isEmpty();
        assertThat(Jsoup.parseBodyFragment(clean).select("a").attr("href")).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "about:blank", "vbscript:x"})
    void whatNoWriterTypesGoesWithoutAWord(String address) {
        assertThat(HtmlPolicy.lostLink(link(address))).isEmpty();
        assertThat(HtmlPolicy.story(link(address))).doesNotContain("href");
    }
}
