package org.broadsheet.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.broadsheet.text.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPolicyTest {
    private static final String[] SOUP = {
        "<p>",
        "</p>",
        "<b",
        ">",
        "<a href='",
        "javascript:",
        "https://x.example",
        "'",
        "\"",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "onclick=",
        "&lt;",
        "&#60;",
        "&",
        "text ",
        "\u0000",
        "\n",
        "<svg>",
        "<style>",
        "</style>",
        "<table>",
        "<td>",
        "<li>",
        "<h2>",
        "</h2>",
        "=",
        "/",
        "\ud83d",
        "é",
        "<p class=pull>",
        "<![CDATA[",
        "]]>",
        "<title>",
        "</title>",
        "<noscript>",
        "<math>",
        "<mtext>"
    };

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "h2",
            "h3",
            "blockquote",
            "ul",
            "ol",
            "li",
            "strong",
            "em",
            "b",
            "i",
            "s",
            "sub",
            "sup",
            "br",
            "hr",
            "cite",
            "q",
            "abbr",
            "code",
            "bdi",
            "span",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "colspan",
            "rowspan",
            "scope",
            "lang",
            "dir",
            "href",
            "title",
            "rel",
            "start",
            "reversed",
            "value",
            "data-provider");
    private static final Pattern ADDRESS = Pattern.compile("(https?:|mailto:|/|#|[^:/?#]*([/?#]|$)).*", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
                "<svg><g onload=alert(1)></g></svg>",
                "<svg/onload=alert(1)>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
                "<a href=javascript:alert(1)>x</a>",
                "<a href='JaVaScRiPt:alert(1)'>x</a>",
                "<a href='java&#10;script:alert(1)'>x</a>",
                "<a href='&#106;&#97;vascript:alert(1)'>x</a>",
                "<a href='\u0001javascript:alert(1)'>x</a>",
                "<a href=' &#14; javascript:alert(1)'>x</a>",
                "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>",
                "<a href='vbscript:msgbox(1)'>x</a>",
                "<a href='https://ok.example' onclick='alert(1)' style='position:fixed' target=_top>x</a>",
                "<p style='background:url(javascript:alert(1))'>x</p>",
                "<p onmouseover=alert(1) class='pull evil'>x</p>",
                "<iframe src=//evil.example></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data=x></object><embed src=x><applet code=x></applet>",
                "<form action=//evil.example><input name=p><button>go</button></form>",
                "<base href=//evil.example/>",
                "<meta http-equiv=refresh content='0;url=//evil.example'>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<style>*{display:none}</style>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1 ?><% out.print(1) %>",
                "<template><script>alert(1)</script></template>",
                "<textarea></textarea><img src=x onerror=alert(1)>",
                "<title><a href='</title><img src=x onerror=alert(1)>'>",
                "<details open ontoggle=alert(1)>x</details>",
                "<video><source onerror=alert(1)></video><audio src onloadstart=alert(1)>",
                "<body onload=alert(1)><html onmouseover=alert(1)>",
                "<p id=location name=cookie>x</p>",
                "<span lang='x\" onload=alert(1)'>x</span>",
                "<td colspan='1 onload=alert(1)'>x</td>",
                "<p>#{actor.name} ${7*7}</p><script>x",
                "<p>unclosed <b><i><a href='https://x.example",
                "<<p>p>double<</p>/p>",
                "<p\u0000 onclick=alert(1)>nul\u0000</p>",
            })
    void hostileMarkUpDoesNotGetIn(String hostile) {
        assertSafe(HtmlPolicy.story("<p>before</p>" + hostile + "<p>after</p>"));
    }

    private static void assertSafe(String clean) {
        assertThat(clean).doesNotContain("\u0000");
        for (Element element : Jsoup.parseBodyFragment(clean).body().select("*")) {
            if (!element.tagName().equals("body")) {
                assertThat(ELEMENTS).as(clean).contains(element.tagName().toLowerCase(Locale.ROOT));
                for (Attribute attribute : element.attributes()) {
                    assertThat(ATTRIBUTES).as(clean).contains(attribute.getKey());
                }
                if (element.hasAttr("href")) {
                    assertThat(element.attr("href")).matches(ADDRESS);
                    assertThat(element.attr("rel")).contains("noopener");
                }
                assertThat(element.attr("class")).isIn("", "pullquote", "embed");
            }
        }
    }

    @Test
    void whatAStoryIsMadeOfStays() {
        String body =
                "<p>One <strong>two</strong> <em>three</em> <a href=\"https://example.org/a\" rel=\"noopener\">four</a>.</p>"
                        + "<h2>Five</h2><blockquote><p>Six</p></blockquote><blockquote class=\"pullquote\"><p>Seven</p></blockquote><ul><li>eight</li></ul>"
                        + "<ol><li>nine</li></ol><table><caption>t</caption><thead><tr><th scope=\"col\">a</th></tr></thead>"
                        + "<tbody><tr><td colspan=\"2\">b</td></tr></tbody></table><p lang=\"ar\" dir=\"rtl\">سلام</p><hr />";
        assertThat(HtmlPolicy.story(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.org, https://www.example.org",
        "www.example.org/x, https://www.example.org/x",
        "example.org/x?y#z, https://example.org/x?y#z",
        "' пример.рф/а ', https://пример.рф/а",
        "//example.org/x, https://example.org/x",
        "ada@example.org, mailto:ada@example.org",
        "https://example.org/@ada, https://example.org/@ada",
        "/world, /world",
        "?page=2, ?page=2",
        "mailto:ada@example.org, mailto:ada@example.org",
    })
    void linkWithoutASchemeIsCompleted(String typed, String address) {
        assertThat(target(typed)).isEqualTo(address);
        assertThat(HtmlPolicy.deadLink(HtmlPolicy.story(link(typed)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.bbc.co.uk@evil.example/login",
                "HTTPS://user:word@evil.example",
                "//www.bbc.co.uk@evil.example",
                "https:\\\\www.bbc.co.uk@evil.example",
                "https:www.bbc.co.uk@evil.example",
                "https://www.bbc.co.uk＠evil.example/",
                "ht\ntps:/\t/www.bbc.co.uk@evil.example\n/a",
                "\\\\www.bbc.co.uk@evil.example",
                "javascript:alert(1)"
            })
    void linkThatNamesAUserIsNone(String typed) {
        assertThat(HtmlPolicy.story(link(typed))).isEqualTo("<p>w</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "the report", "../x", "report.pdf"})
    void linkThatCannotBeCompletedIsTold(String typed) {
        assertThat(HtmlPolicy.deadLink(HtmlPolicy.story("<p><a href=\"/a\">a</a>" + link(typed) + "</p>")))
                .isPresent();
        assertThat(HtmlPolicy.deadLink("<p>a href</p>")).isEmpty();
    }

    @Test
    void longLinksCostNoTimeAndNoStack() {
        for (String piece : List.of("a.", "a", "@", "a@a.", "\\", "%C3%A4.")) {
            assertThat(HtmlPolicy.story(link(piece.repeat(7_000 / piece.length()))))
                    .contains("w");
        }
    }

    private static String link(String address) {
        return "<a href=\"" + HtmlText.escape(address) + "\">w</a>";
    }

    private static String target(String typed) {
        return Jsoup.parseBodyFragment(HtmlPolicy.story(link(typed)))
                .select("a")
                .attr("href");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(HtmlPolicy.story(null)).isNull();
    }

    @Test
    void aLanguageOfManyPartsIsLeftOut() {
        assertThat(HtmlPolicy.story("<p lang=\"zh-Hant-TW\">x</p>")).isEqualTo("<p lang=\"zh-Hant-TW\">x</p>");
        assertThat(HtmlPolicy.story("<p lang=\"en" + "-a".repeat(3000) + "\">x</p>"))
                .isEqualTo("<p>x</p>");
    }

    @Test
    void marksAreStackedNoHigherThanWritingNeeds() {
        assertThat(HtmlPolicy.story("<p>o" + "&#x316;\u0301".repeat(20) + "x</p>"))
                .isEqualTo("<p>o\u0316\u0301\u0316\u0301x</p>");
    }

    @Test
    void nothingIsReadOfWhatIsBeyondAllBounds() {
        assertThat(HtmlPolicy.story("<blockquote>".repeat(101) + "x")).isEmpty();
    }

    @Provide
    Arbitrary<String> tagSoup() {
        return Arbitraries.of(SOUP).list().ofMaxSize(30).map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void tagSoupIsSafeAndCleaningTwiceChangesNothing(@ForAll("tagSoup") String soup) {
        String once = HtmlPolicy.story(soup);
        assertSafe(once);
        assertThat(HtmlPolicy.story(once)).isEqualTo(once);
    }
}
