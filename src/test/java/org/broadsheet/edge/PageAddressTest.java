package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
    private static final String STORY = "/world/2026/01/31/a-story";

    @ParameterizedTest
    @CsvSource({
        "/, utm_source=x&fbclid=y, ''",
        "/world, before=abc.def&utm_source=x, before=abc.def",
        "/world, report=1, ''",
        "/world/2026/01/31/a-story, report=1&before=x, report=1",
        "/world/2026/01/31/a-story, comment=1&reply=2, reply=2",
        "/world/2026/01/31/a-story, after=abc&flagged=1&flag=3&comment=1, flag=3",
        "/world/2026/01/31/a-story, report=sent&comment=1&after=<, report=sent",
        "/world/2026/01/31/a-story, after=abc~.1, after=abc~.1",
        "/world/2026/01/31/a-story, flagged=1, flagged=1",
        "/world/2026/01/31/a-story, comment=1&comment=2, comment=1",
        "/about, before=abc, ''",
        "/api/v1/published, path=/a/b&tag=made-up&limit=5, path=/a/b",
        "/api/v1/published, section=world&limit=5&x=y, limit=5&section=world",
        "/api/v1/articles/12/comments, cursor=abc, cursor=abc",
    })
    void onlyWhatThePageKnowsIsKeptAndInOrder(String path, String query, String kept) {
        assertThat(of(path, query)).contains(new PageAddress(path, kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/012/comments",
                "/desk/stories",
                "/account/sign-in",
                "/api/v1/me",
                "/api/v1/articles/12",
                "/api/v1/articles/12/comments/3",
                "/static/css/site.css",
                "/media/a/b",
                "/openapi",
                "/site/article",
                "//evil.example",
                "/world/%2e%2e/",
                "//",
                "/world;jsessionid=1",
                "/World",
                "/world/",
                "/world/2026/01/31/a-story/",
                "/world\\x",
                "",
            })
    void whatIsNoPageOrIsSpeltInAnotherWayGoesPast(String path) {
        assertThat(of(path, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine=token", "mine=token&comment=1", "after=ä", "after=", "flagged=2&after=<b>"})
    void whatIsForOneReaderOrRefusedGoesPast(String query) {
        assertThat(of(STORY, query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comment=",
                "comment=0",
                "comment=007",
                "comment=-1",
                "comment=+1",
                "comment=1.0",
                "comment=1234567890123456789",
                "comment=<b>",
                "reply=x",
                "reply=1 2",
                "flag=",
                "flag=1e9",
                "report=yes",
                "report=SENT",
                "flagged=2",
                "flagged=",
                "utm_source=x",
                "Comment=1",
                "comment=x&reply=y&flag=z&report=0&flagged=no"
            })
    void anImpossibleValueAsksForTheStoryItself(String query) {
        assertThat(of(STORY, query)).contains(new PageAddress(STORY, ""));
    }

    @Test
    void aVeryLongValueGoesPast() {
        assertThat(of("/world", "before=" + "a".repeat(251))).isEmpty();
        assertThat(of("/" + "a".repeat(251), "")).isEmpty();
    }

    private static Optional<PageAddress> of(String path, String query) {
        Map<String, Deque<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] both = pair.split("=", 2);
            parameters.computeIfAbsent(both[0], none -> new ArrayDeque<>()).add(both[1]);
        }
        return PageAddress.of(path, parameters);
    }
}
