package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossSiteTest {
    private static final String SITE = "https://news.example";

    @Test
    void believesSecFetchSiteFirst() {
        assertThat(refuses(Map.of("Sec-Fetch-Site", "same-origin", "Origin", "https://evil.example"), true))
                .isFalse();
        for (String other : new String[] {"cross-site", "same-site", "none", ""}) {
            assertThat(refuses(Map.of("Sec-Fetch-Site", other, "Origin", SITE), false))
                    .as(other)
                    .isTrue();
        }
    }

    @Test
    void comparesOriginWithTheSiteAndNothingThatCanBeForged() {
        assertThat(refuses(Map.of("Origin", "https://news.example"), true)).isFalse();
        assertThat(refuses(Map.of("Origin", "https://NEWS.example:443"), true)).isFalse();
        for (String other : new String[] {
            "http://news.example",
            "https://news.example.evil.example",
            "https://news.example:8443",
            "null",
            "",
            "http://127.0.0.1",
            "http://127.0.0.1:8280",
            "not an origin"
        }) {
            assertThat(refuses(Map.of("Origin", other), false)).as(other).isTrue();
        }
    }

    @Test
    void withNeitherGuestsPassAndMembersDoNot() {
        assertThat(refuses(Map.of(), false)).isFalse();
        assertThat(refuses(Map.of(), true)).isTrue();
    }

    private static boolean refuses(Map<String, String> headers, boolean signedIn) {
        return CrossSite.refuses(request(headers), SITE, signedIn);
    }

    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                CrossSiteTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getHeader" -> headers.get((String) args[0]);
                    case "getScheme" -> "http";
                    case "getServerName" -> "127.0.0.1";
                    case "getServerPort" -> 8280;
                    default -> throw new AssertionError("The check looks at " + method.getName());
                });
    }
}
