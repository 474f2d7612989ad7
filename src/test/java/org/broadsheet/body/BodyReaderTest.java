package org.broadsheet.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.body.BodyNotice.Kind.BLOCK_CHANGED;
import static org.broadsheet.body.BodyNotice.Kind.ELEMENT_LEFT_OUT;
import static org.broadsheet.body.BodyNotice.Kind.EMBED_LEFT_OUT;
import static org.broadsheet.body.BodyNotice.Kind.EMBED_TO_LINK;
import static org.broadsheet.body.BodyNotice.Kind.HEADING_CHANGED;
import static org.broadsheet.body.BodyNotice.Kind.LINK_REMOVED;
import static org.broadsheet.body.BodyNotice.Kind.PICTURE_LEFT_OUT;
import static org.broadsheet.body.BodyNotice.Kind.TABLE_FLATTENED;
import static org.broadsheet.body.ReadCase.of;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any HTML gives the blocks of the house, and what cannot be kept is named. */
class BodyReaderTest {
    private static final String YOUTUBE = "<p class=\"embed\"><a href=\"https://www.youtube.com/watch?v&#61;abc\""
            + " data-provider=\"YouTube\" rel=\"noopener\">The speech</a></p>";

    static Stream<ReadCase> blocks() {
        return Stream.of(
                of("<div>First.</div><div>Second.</div>", "<p>First.</p><p>Second.</p>"),
                of("bare <b>words</b>\n here", "<p>bare <strong>words</strong> here</p>"),
                of("<dl><dt>Term</dt><dd>Text</dd></dl>", "<p>Term</p><p>Text</p>", BLOCK_CHANGED),
                of(
                        "<details><summary>More</summary>Text<p>End</p></details>",
                        "<p>More</p><p>Text</p><p>End</p>",
                        BLOCK_CHANGED),
                of("<pre>one\ntwo\n\nthree</pre>", "<p>one<br />two</p><p>three</p>", BLOCK_CHANGED),
                of("<address>Here</address><center>There</center>", "<p>Here</p><p>There</p>"),
                of("<section>One<article>Two</article>Three</section>", "<p>One</p><p>Two</p><p>Three</p>"),
                of("<form><label>Name</label><button>Send</button></form>", "<p>Name</p>", ELEMENT_LEFT_OUT),
                of(
                        "<h1>One</h1><h2>Two</h2><h4>Four</h4><h6>Six</h6>",
                        "<h2>One</h2><h2>Two</h2><h3>Four</h3><h3>Six</h3>",
                        HEADING_CHANGED),
                of("<h2><div>One</div><div>Two</div></h2>", "<h2>One<br />Two</h2>"),
                of("<b>bold<p>Three</p></b>", "<p><strong>bold</strong></p><p><strong>Three</strong></p>"),
                of("One.<br><br>Two.<br>line<br>", "<p>One.</p><p>Two.<br />line</p>"));
    }

    static Stream<ReadCase> quotes() {
        return Stream.of(
                of("<p></p><p>&nbsp;</p><p><br></p><ul></ul><table><tr><td></td></tr></table><p>x</p>", "<p>x</p>"),
                of("<p class=pull>Words</p>", "<blockquote class=\"pullquote\"><p>Words</p></blockquote>"),
                of(
                        "<figure class=\"wp-block-pullquote\"><blockquote>Words</blockquote></figure>",
                        "<blockquote class=\"pullquote\"><p>Words</p></blockquote>"),
                of(
                        "<blockquote>Words<cite>Ada</cite></blockquote>",
                        "<blockquote><p>Words<cite>Ada</cite></p></blockquote>"),
                of(
                        "<blockquote><h2>Head</h2><p>Text</p></blockquote>",
                        "<blockquote><p>Head</p><p>Text</p></blockquote>",
                        BLOCK_CHANGED),
                of(
                        "<div class=\"factbox\"><h2>Facts</h2>One<ul><li>two</li></ul></div>",
                        "<aside class=\"factbox\"><h3>Facts</h3><p>One</p><ul><li>two</li></ul></aside>",
                        HEADING_CHANGED),
                of("<aside>Beside</aside>", "<p>Beside</p>"),
                of("<p>a</p><hr><p>b</p>", "<p>a</p><hr /><p>b</p>"),
                of("<p lang=fr dir=ltr>Oui</p>", "<p lang=\"fr\" dir=\"ltr\">Oui</p>"),
                of("<div lang=fr>Oui<p>Non</p></div>", "<p lang=\"fr\">Oui</p><p lang=\"fr\">Non</p>"),
                of(
                        "<p>A <em lang=fr>oui</em> <bdi>x</bdi></p>",
                        "<p>A <em lang=\"fr\">oui</em> <span dir=\"auto\">x</span></p>"));
    }

    static Stream<ReadCase> tables() {
        String table = "<table><caption>Seats</caption><thead><tr><th>Party</th><th>Seats</th></tr></thead>"
                + "<tbody><tr><td>Blue</td><td>10</td></tr></tbody></table>";
        return Stream.of(
                of("<p>Before</p>" + table + "<p>After</p>", "<p>Before</p>" + table + "<p>After</p>"),
                of(
                        "<figure><table><tr><td>a</td></tr></table><figcaption>Seats</figcaption></figure>",
                        "<table><caption>Seats</caption><tbody><tr><td>a</td></tr></tbody></table>"),
                of(
                        "<table><thead><tr><td>a</td></tr></thead><tfoot><tr><td>Sum</td></tr></tfoot>"
                                + "<tr><td>b</td></tr></table>",
                        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr>"
                                + "<tr><td>Sum</td></tr></tbody></table>"),
                of(
                        "<table><tr><td colspan=2>a<p>b</p></td></tr><tr><td><ul><li>c</ul></td><td></td></tr></table>",
                        "<table><tbody><tr><td colspan=\"2\"><p>a</p><p>b</p></td></tr>"
                                + "<tr><td><ul><li>c</li></ul></td><td></td></tr></tbody></table>"),
                of(
                        "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></table></td></tr></table>",
                        "<table><tbody><tr><td><p>a</p><p>b c</p><p>d</p></td></tr></tbody></table>",
                        TABLE_FLATTENED),
                of("<table role=presentation><tr><td><h2>a</h2></td><td>b</td></tr></table>", "<h2>a</h2><p>b</p>"),
                of("<tr><td>a</td><td>b</td></tr>", "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>"));
    }

    static Stream<ReadCase> lines() {
        return Stream.of(
                of("<p>x <q>a <q>b</q> c</q>.</p>", "<p>x <q>a <q>b</q> c</q>.</p>"),
                of("<p>H<sub>2</sub>O m<sup>2</sup></p>", "<p>H<sub>2</sub>O m<sup>2</sup></p>"),
                of(
                        "<p><span style='font-weight:700'>a</span> <span style='font-style: italic'>b</span>"
                                + "<span style='vertical-align:super'>c</span></p>",
                        "<p><strong>a</strong> <em>b</em><sup>c</sup></p>"),
                of("<p><b style='mso-bidi-font-weight:normal'>a</b></p>", "<p><strong>a</strong></p>"),
                of(
                        "<p><kbd>a</kbd> <u>b</u> <small>c</small> <abbr title=\"d\">e</abbr></p>",
                        "<p><code>a</code> b c <abbr title=\"d\">e</abbr></p>"),
                of("<ruby>漢<rt>kan</rt></ruby>", "<p>漢(kan)</p>"),
                of(
                        "<span>a line</span><span style=\"display:block;height:8px\"></span><span>a thought</span>",
                        "<p>a line</p><p>a thought</p>"));
    }

    static Stream<ReadCase> links() {
        return Stream.of(
                of(
                        "<p><a href=\"www.example.org/x\">w</a></p>",
                        "<p><a href=\"https://www.example.org/x\" rel=\"noopener\">w</a></p>"),
                of("<p><a href=\"javascript:alert(1)\">w</a></p>", "<p>w</p>", LINK_REMOVED),
                of("<p><a href=\"java&#10;script:alert(1)\">w</a></p>", "<p>w</p>", LINK_REMOVED),
                of("<p><a href=\"#chapter\">w</a></p><p id=\"chapter\">x</p>", "<p>w</p><p>x</p>", LINK_REMOVED),
                of(
                        "<a href=\"https://a.example/\"><h3>Head</h3><p>Text</p></a>",
                        "<h3><a href=\"https://a.example/\" rel=\"noopener\">Head</a></h3>"
                                + "<p><a href=\"https://a.example/\" rel=\"noopener\">Text</a></p>"),
                of("<p>a<img src=x alt=b></p>", "<p>a</p>", PICTURE_LEFT_OUT),
                of("<p>a <img class=emoji alt=\"😀\"></p>", "<p>a &#x1f600;</p>"),
                of(
                        "<figure><img src=x><figcaption>The bridge</figcaption></figure>",
                        "<p>The bridge</p>",
                        PICTURE_LEFT_OUT),
                of(
                        "<figure data-media=\"12\" data-alt=\"A bridge\"><figcaption>It opens. <small>Ada</small></figcaption></figure>",
                        "<figure data-media=\"12\" data-alt=\"A bridge\"><figcaption>It opens. <small>Ada</small></figcaption></figure>"),
                of("<script>alert(1)</script><style>p{}</style><p>x</p>", "<p>x</p>"),
                of(
                        "<svg><text>label</text></svg><video src=\"a.mp4\">Get a browser</video><select><option>One</select>",
                        "",
                        PICTURE_LEFT_OUT,
                        EMBED_LEFT_OUT,
                        ELEMENT_LEFT_OUT));
    }

    static Stream<ReadCase> embeds() {
        return Stream.of(
                of(
                        "<p>Watch:</p><iframe src=\"//www.youtube.com/embed/abc?rel=0\" title=\"The speech\"></iframe><p>x</p>",
                        "<p>Watch:</p>" + YOUTUBE + "<p>x</p>",
                        EMBED_TO_LINK),
                of(YOUTUBE, YOUTUBE),
                of(
                        "<object data=\"https://maps.example.org/a\"></object>",
                        "<p class=\"embed\"><a href=\"https://maps.example.org/a\" data-provider=\"maps.example.org\""
                                + " rel=\"noopener\">maps.example.org/a</a></p>",
                        EMBED_TO_LINK),
                of(
                        "<iframe src=\"https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2F1\">",
                        "<p class=\"embed\"><a href=\"https://www.facebook.com/a/1\" data-provider=\"Facebook\""
                                + " rel=\"noopener\">facebook.com/a/1</a></p>",
                        EMBED_TO_LINK),
                of(
                        "<video><source src=\"https://a.example/b.mp4\"></video>",
                        "<p class=\"embed\"><a href=\"https://a.example/b.mp4\" data-provider=\"a.example\""
                                + " rel=\"noopener\">a.example/b.mp4</a></p>",
                        EMBED_TO_LINK),
                of("<iframe src=\"javascript:alert(1)\"></iframe><p>x</p>", "<p>x</p>", EMBED_LEFT_OUT),
                of("<p class=embed><a href=\"javascript:alert(1)\">x</a></p>", "<p>x</p>", LINK_REMOVED),
                of("<iframe srcdoc=\"<p>x</p>\"></iframe>", ""));
    }

    @ParameterizedTest
    @MethodSource({"blocks", "quotes", "tables", "lines", "links", "embeds"})
    void becomes(ReadCase one) {
        one.check();
    }

    @Test
    void noticesAreCounted() {
        assertThat(BodyReader.read("<h1>a</h1><h1>b</h1>").notices())
                .containsExactly(new BodyNotice(HEADING_CHANGED, 2));
        assertThat(HEADING_CHANGED.code()).isEqualTo("heading-changed");
        assertThat(BodyNotice.Kind.of("heading-changed")).contains(HEADING_CHANGED);
        assertThat(BodyNotice.Kind.of("heading")).isEmpty();
    }

    @Test
    void whatIsBeyondAllBoundsIsNotRead() {
        assertThat(BodyReader.read(null)).isEqualTo(new Body("", List.of()));
        assertThat(BodyReader.read("<blockquote>".repeat(101)).html()).isEmpty();
    }

    @Test
    void tenThousandBlocksAreRead() {
        String sent = "<div>word</div>".repeat(10_000);
        assertThat(BodyReader.read(sent).html()).isEqualTo("<p>word</p>".repeat(10_000));
    }

    @Test
    void aBodyOfTheFirstFormatIsReadAndOneOfTheNewestIsLeft() {
        assertThat(BodyReader.stored("<p class=\"pull\"><b>a</b></p>", 1))
                .isEqualTo("<blockquote class=\"pullquote\"><p><strong>a</strong></p></blockquote>");
        assertThat(BodyReader.stored("<p><b>a</b></p>", BodySchema.FORMAT)).isEqualTo("<p><b>a</b></p>");
    }
}
