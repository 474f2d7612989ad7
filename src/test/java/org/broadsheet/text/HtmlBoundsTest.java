package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlBoundsTest {

    @Test
    void aStoryHoldsManyBlocksAndFewLevels() {
        assertThat(HtmlBounds.hold(null)).isTrue();
        assertThat(HtmlBounds.hold("<p>One.</p>\n".repeat(20_000))).isTrue();
        assertThat(HtmlBounds.hold("<p>One.</p>\n".repeat(20_001))).isFalse();
        assertThat(HtmlBounds.hold("<blockquote>".repeat(100) + "x" + "</blockquote>".repeat(100)))
                .isTrue();
        assertThat(HtmlBounds.hold("<blockquote>".repeat(101) + "x" + "</blockquote>".repeat(101)))
                .isFalse();
    }

    @Test
    void theTextItselfIsBounded() {
        assertThat(HtmlBounds.hold("x".repeat(HtmlBounds.LONGEST))).isTrue();
        assertThat(HtmlBounds.hold("x".repeat(HtmlBounds.LONGEST + 1))).isFalse();
    }

    @Test
    void oneTagIsNoLongerThanAnyAddress() {
        String address = "https://example.org/?" + "a=%20&amp;".repeat(300);
        assertThat(HtmlBounds.hold("<a href=\"" + address + "\" title='more > than'>x</a>"))
                .isTrue();
        assertThat(HtmlBounds.hold("<a href=\"" + address.repeat(3) + "\">x</a>"))
                .isFalse();
        assertThat(HtmlBounds.hold("<a title=\"" + "x".repeat(9000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>an end is missing",
                "<li>no list<li>",
                "<tr><td>1<td>2",
                "<p>a < b and c<p>",
                "<br><hr/><img src=x>",
                "<o:p/><w:x a=\"1\"/>",
                "<p class=x\"y>stray quotation mark</p>",
                "<b></b><i></i>"
            })
    void whatNeedsNoEndOrHasOneGoesNoDeeper(String html) {
        assertThat(HtmlBounds.hold(html.repeat(300))).isTrue();
    }

    @Test
    void anEndOfSomethingElseEndsNothing() {
        assertThat(HtmlBounds.hold("<b></i>".repeat(101))).isFalse();
        assertThat(HtmlBounds.hold("<b></B>".repeat(101))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote><!</blockquote>",
                "<blockquote><?</blockquote>",
                "<blockquote></ </blockquote>",
                "<blockquote><!-- </blockquote> -->",
                "<!-- --!><blockquote>",
                "<blockquote title=\"</blockquote>\">",
                "<i title=\"<!--\"><blockquote>",
                "<div><style></div></style>",
                "<div><textarea></div></TEXTAREA >",
                "<div><script></script-x></div></script>",
                "<div><title></div>",
                "<svg><style><g>"
            })
    void anEndThatNoParserSeesEndsNothing(String html) {
        assertThat(HtmlBounds.hold(html.repeat(101))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b><!doctype html></b>",
                "<b><![if !supportLists]>1.<![endif]></b>",
                "<b><?xml:namespace prefix = o /></b>",
                "<b></></b>",
                "<b><!----></b>",
                "<b><!--></b>",
                "<b><!-- --!></b>",
                "<style>a > b { content: '<b>' }</style>",
                "<script>x = '<b>'</script >",
                "a <b>b</b> < "
            })
    void whatIsNoTagCountsAsNone(String html) {
        assertThat(HtmlBounds.hold(html.repeat(300))).isTrue();
    }

    @Test
    void whatACommentHoldsIsNotCounted() {
        assertThat(HtmlBounds.hold("<!--[if gte mso 9]><xml>" + "<w:a>".repeat(500) + "</xml><![endif]--><p>x</p>"))
                .isTrue();
        assertThat(HtmlBounds.hold("<!-- " + "<b>".repeat(500))).isTrue();
    }
}
