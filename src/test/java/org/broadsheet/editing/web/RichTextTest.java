package org.broadsheet.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.body.HtmlPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
    @Test
    void nestedListsComeBackAsListsWithinItems() {
        String sent = "<ol><li data-list=\"bullet\"><span class=\"ql-ui\" contenteditable=\"false\"></span>One</li>"
                + "<li data-list=\"ordered\" class=\"ql-indent-1\"><span class=\"ql-ui\"></span>First</li>"
                + "<li data-list=\"ordered\" class=\"ql-indent-1\">Second</li>"
                + "<li data-list=\"bullet\">Two</li><li data-list=\"ordered\">Three</li></ol>";

        assertThat(RichText.fromField(sent))
                .isEqualTo(
                        "<ul><li>One<ol><li>First</li><li>Second</li></ol></li><li>Two</li></ul><ol><li>Three</li></ol>");
    }

    @Test
    void neighbouringQuotationsAreOneOfSeveralParagraphs() {
        assertThat(RichText.fromField(
                        "<p>He said:</p><blockquote>No.</blockquote><blockquote>Not <em>now</em>.</blockquote>"))
                .isEqualTo("<p>He said:</p><blockquote><p>No.</p><p>Not <em>now</em>.</p></blockquote>");
    }

    @Test
    void emptyParagraphsAndTheFieldsOwnClassesAreLeftOut() {
        assertThat(RichText.fromField("<p class=\"ql-align-center\" style=\"color:red\">One</p><p><br></p>"
                        + "<p class=\"pull\">Two</p><h1>Three</h1><p>Four</p>"))
                .isEqualTo("<p>One</p><p class=\"pull\">Two</p><h2>Three</h2><p>Four</p>");
    }

    @Test
    void anUntouchedTextIsKeptToTheLetter() {
        String original = "<p>One &amp; <b>two</b></p>\n<blockquote>Three</blockquote>\n";

        assertThat(RichText.keeping(
                        original, "<p>One &amp; <strong>two</strong></p><blockquote><p>Three</p></blockquote>"))
                .isSameAs(original);
        assertThat(RichText.keeping(original, "<p>One &amp; two</p>")).isEqualTo("<p>One &amp; two</p>");
    }

    @Test
    void theSpaceThatTheFieldFoldsIsNoChange() {
        String original = "<p>The harbour was quiet.\n The boats  lay <em> still</em>. </p>\n<p>Light. </p>";

        assertThat(RichText.keeping(
                        original, "<p>The harbour was quiet. The boats lay <em>still</em>.</p><p>Light.</p>"))
                .isSameAs(original);
        assertThat(RichText.keeping(original, "<p>The harbour was quiet.The boats lay still.</p><p>Light.</p>"))
                .isNotEqualTo(original);
    }

    @Test
    void aPullQuoteGoesToTheFieldAsAParagraphAndComesBack() {
        String kept = "<p>One</p><blockquote class=\"pullquote\"><p>Two</p></blockquote>"
                + "<blockquote><p>Three</p></blockquote>";
        assertThat(RichText.fits(kept)).isTrue();
        String shown = RichText.toField(kept);
        assertThat(shown).isEqualTo("<p>One</p><p class=\"pull\">Two</p><blockquote><p>Three</p></blockquote>");
        assertThat(HtmlPolicy.story(RichText.fromField(shown))).isEqualTo(kept);
        assertThat(RichText.keeping(kept, RichText.fromField(shown))).isSameAs(kept);
        assertThat(RichText.keeping(kept, "<p>One</p><p>Two</p><blockquote>Three</blockquote>"))
                .isNotEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tbody><tr><td>a</td></tr></tbody></table>",
                "<ol start=\"5\"><li>a</li></ol>",
                "<ol><li value=\"5\">a</li></ol>",
                "<p class=\"embed\"><a href=\"https://a.example/\" data-provider=\"A\">a</a></p>",
                "<aside class=\"factbox\"><p>a</p></aside>",
                "<p>a<sup><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup></p>",
                "<blockquote class=\"pullquote\"><p>a</p><p>b</p></blockquote>",
                "<p>a<br />b</p>",
                "<p><q>a</q></p>",
                "<p><code>a</code></p>",
                "<hr />"
            })
    void whatTheFieldWouldLoseIsNotGivenToIt(String html) {
        assertThat(RichText.fits(html)).isFalse();
    }

    @Test
    void aClassThatIsNoDepthOfTheFieldSaysNothing() {
        assertThat(RichText.fromField("<ol><li data-list=\"bullet\">One</li>"
                        + "<li data-list=\"bullet\" class=\"ql-indent-abc\">Two</li>"
                        + "<li data-list=\"bullet\" class=\"ql-indent-99999999999\">Three</li>"
                        + "<li data-list=\"bullet\" class=\"ql-indent--1\">Four</li></ol>"))
                .isEqualTo("<ul><li>One</li><li>Two</li><li>Three</li><li>Four</li></ul>");
    }

    @Test
    void aDepthWithoutTheLevelsAboveItIsTheNextOne() {
        assertThat(RichText.fromField("<ol><li data-list=\"bullet\" class=\"ql-indent-3\">One</li>"
                        + "<li data-list=\"bullet\" class=\"ql-indent-8\">Two</li></ol><p>x</p>"))
                .isEqualTo("<ul><li>One<ul><li>Two</li></ul></li></ul><p>x</p>");
    }

    @Test
    void threeQuotationsAreOne() {
        assertThat(
                        RichText.fromField(
                                "<blockquote>One</blockquote><blockquote><br></blockquote>"
                                        + "<blockquote>Two</blockquote>\n<blockquote>Three</blockquote><p>x</p><blockquote>Four</blockquote>"))
                .isEqualTo("<blockquote><p>One</p><p>Two</p><p>Three</p></blockquote><p>x</p>"
                        + "<blockquote><p>Four</p></blockquote>");
    }

    @Test
    void whatIsBeyondAllBoundsStaysAsItIs() {
        String deep = "<ul><li data-list=\"bullet\">".repeat(200);
        assertThat(RichText.fromField(deep)).isSameAs(deep);
        assertThat(RichText.keeping("<p>One</p>", deep)).isSameAs(deep);
        assertThat(RichText.fits(deep)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p>One <a href=\"https://example.org/\" rel=\"noopener\">two</a></p><p class=\"pull\">Three</p>",
                "<h2>One</h2><ul><li>Two<ol><li>Three</li></ol></li></ul><blockquote><p>Four</p></blockquote>"
            })
    void whatTheFieldKnowsFits(String html) {
        assertThat(RichText.fits(html)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tbody><tr><td>1</td></tr></tbody></table>",
                "<p lang=\"fr\">Un</p>",
                "<p>One<br>two</p>",
                "<p>One</p><hr>",
                "<ul><li><p>One</p><p>Two</p></li></ul>",
                "<p><abbr title=\"Two\">2</abbr></p>"
            })
    void whatTheFieldWouldDropDoesNotFit(String html) {
        assertThat(RichText.fits(html)).isFalse();
    }
}
