package org.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.broadsheet.text.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed into a comment is text; what makes it HTML is ours. */
class CommentHtmlTest {
    private static final String REL = " rel=\"ugc nofollow noopener\">";

    @Test
    void aBlankLineMakesAParagraphAndALineEndABreak() {
        assertThat(CommentHtml.of("One\ntwo\n\nthree")).isEqualTo("<p>One<br>two</p><p>three</p>");
    }

    @Test
    void addressesBecomeLinksThatVouchForNothing() {
        assertThat(CommentHtml.of("See https://example.org/a?b=1&c=2 please"))
                .isEqualTo("<p>See <a href=\"https://example.org/a?b=1&amp;c=2\"" + REL
                        + "https://example.org/a?b=1&amp;c=2</a> please</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ",", "!", "?", ")", "”.", "…", ");"})
    void theEndOfASentenceIsNotPartOfTheAddress(String end) {
        assertThat(CommentHtml.of("(see https://example.org/a" + end + " Yes"))
                .contains("<a href=\"https://example.org/a\"" + REL + "https://example.org/a</a>" + end + " Yes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            (https://en.wikipedia.org/wiki/Title_(disambiguation)) | https://en.wikipedia.org/wiki/Title_(disambiguation)
            (https://example.org/a), and more                      | https://example.org/a
            (https://example.org/a),and more                       | https://example.org/a
            [https://example.org/a]https                           | https://example.org/a
            {https://example.org/a[1](2)}                          | https://example.org/a[1](2)
            https://example.org/a(                                 | https://example.org/a
            見る https://example.org/a。次の文                       | https://example.org/a
            見るhttps://example.org/a、次                            | https://example.org/a
            「https://example.org/a」と                             | https://example.org/a
            （https://example.org/a）                               | https://example.org/a
            ＜https://example.org/a＞                               | https://example.org/a
            «https://example.org/a»                                | https://example.org/a
            انظر https://example.org/a، ثم                         | https://example.org/a
            هل https://example.org/a؟                              | https://example.org/a
            देखें https://example.org/a।                            | https://example.org/a
            see https://example.org/a—or not                       | https://example.org/a
            https://пример.рф/стаття?їжак=1;                       | https://пример.рф/стаття?їжак=1
            https://[2001:db8::1]/a                                | https://[2001:db8::1]/a
            https://example.org/a\\@b.example                      | https://example.org/a
            https://example.org/ko에서                              | https://example.org/ko
            https://example.org에서 봤다                             | https://example.org
            https://example.org/aで見た                             | https://example.org/a
            https://example.org/wiki/서울                           | https://example.org/wiki/서울
            https://example.org/?q=서울                             | https://example.org/?q=서울
            https://한국.example/a                                  | https://한국.example/a
            """)
    void anAddressEndsBeforePunctuationAndBracketsOfAnyScript(String text, String address) {
        assertThat(Jsoup.parseBodyFragment(CommentHtml.of(text)).select("a").eachAttr("href"))
                .containsExactly(address);
    }

    @Test
    void anAddressWithoutASchemeIsCompleted() {
        assertThat(CommentHtml.of("www.example.org is good, WWW.Example.org/a. too"))
                .isEqualTo("<p><a href=\"https://www.example.org\"" + REL + "www.example.org</a> is good, "
                        + "<a href=\"https://WWW.Example.org/a\"" + REL + "WWW.Example.org/a</a>. too</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.bbc.co.uk@evil.example/login",
                "https://user:word@evil.example",
                "www.bbc.co.uk@evil.example",
                "https://[",
                "www.nothing",
                "me@www.example.org"
            })
    void anAddressWithAUserOrWithoutAHostIsNoLink(String text) {
        assertThat(CommentHtml.of("See " + text)).isEqualTo("<p>See " + text + "</p>");
    }

    @Test
    void anAtSignInAPathIsNoUser() {
        assertThat(CommentHtml.of("https://example.org/@ada?to=a@b.example"))
                .contains("href=\"https://example.org/@ada?to=a@b.example\"");
    }

    @Test
    void whatMakesALinkIsWhatIsCounted() {
        assertThat(CommentHtml.countLinks("www.nothing here, me@www.example.org"))
                .isZero();
        assertThat(CommentHtml.countLinks("https://www.bbc.co.uk@evil.example/ www.a.example (http://b.example)"))
                .isEqualTo(3);
        assertThat(CommentHtml.countLinks("http://a)".repeat(3) + "www.a.b)".repeat(2)))
                .isEqualTo(5);
    }

    @Test
    void aBracketThatTheAddressOpenedBelongsToIt() {
        assertThat(CommentHtml.of("https://example.org/Bridge_(London)."))
                .contains("href=\"https://example.org/Bridge_(London)\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg/onload=alert(1)>",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "http://a\"onmouseover=alert(1)//",
                "https://a/'><script>alert(1)</script>",
                "https://example.org/<b>",
                "<a href=\"javascript:alert(1)\">https://x.org</a>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#x6A;avascript:alert(1)",
                "</p></div></article><h1>owned</h1>",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
                "<math><mtext></p><style><img src onerror=alert(1)>",
                "{{constructor.constructor('alert(1)')()}} ${7*7} #{7*7}",
                "https://example.org/`onclick=alert(1)",
                "]]><x>",
                "<plaintext>",
                "<style>*{display:none}</style>"
            })
    void whatIsHostileStaysText(String typed) {
        String cleaned = PlainText.lines(typed);
        Document page = Jsoup.parseBodyFragment(CommentHtml.of(cleaned));

        assertThat(page.body().text()).isEqualTo(cleaned.replaceAll("\\s+", " "));
        assertOnlyOurs(page);
    }

    @Property(tries = 300)
    void nothingThatIsTypedBecomesMarkUp(@ForAll @StringLength(max = 400) String any) {
        String cleaned = PlainText.lines(any + " <b>\"'&</b> https://example.org/" + any);

        assertOnlyOurs(Jsoup.parseBodyFragment(CommentHtml.of(cleaned)));
    }

    @Test
    void anAddressCannotBeTurnedRoundOrHidden() {
        assertThat(CommentHtml.of("https://example.org/\u2066gpj.exe")).contains("href=\"https://example.org/\"");
    }

    @Test
    void theLongestCommentFitsWhateverItHolds() {
        List.of("&", "<", "\"", "'", "https://a.b ", "https://a.b/&", "\n\na", "é")
                .forEach(piece -> {
                    String text = PlainText.lines(piece.repeat(Reply.LONGEST_BODY / piece.length()));
                    assertThat(CommentHtml.of(text)).hasSizeLessThanOrEqualTo(CommentHtml.LONGEST);
                });
        String oneAddress = "https://a.b/" + "&".repeat(Reply.LONGEST_BODY - 12);
        assertThat(CommentHtml.of(oneAddress)).hasSizeLessThanOrEqualTo(CommentHtml.LONGEST);
    }

    @Test
    void countsAddressesHoweverTheyAreWritten() {
        assertThat(CommentHtml.countLinks("no links at all: http:// www. x")).isZero();
        assertThat(CommentHtml.countLinks("HTTPS://a.b and www.c.d")).isEqualTo(2);
        assertThat(CommentHtml.countLinks("[url=http://a.b]x[/url] <a href='http://c.d'>"))
                .isEqualTo(2);
    }

    private static void assertOnlyOurs(Document page) {
        for (Element element : page.body().getAllElements().not("body")) {
            assertThat(element.tagName()).isIn("p", "br", "a");
            if (element.tagName().equals("a")) {
                assertThat(element.attributes().asList()).hasSize(2);
                assertThat(element.attr("href")).matches("(?is)https?://.+");
                assertThat(element.attr("rel")).isEqualTo("ugc nofollow noopener");
            } else {
                assertThat(element.attributes().asList()).isEmpty();
            }
        }
    }
}
