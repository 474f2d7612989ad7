package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedSpaceTest {
    private static String folded(String html) {
        Document document = Jsoup.parseBodyFragment(html.replace("_", " ").replace("~", "\n"));
        document.outputSettings().prettyPrint(false);
        FoldedSpace.in(document.body());
        return document.body().html();
    }

    @ParameterizedTest
    @CsvSource({
        "<p>one</p>, <p>one</p>",
        "<p>one__two~three</p>, <p>one two three</p>",
        "<p>_one_</p>~<p>two_</p>_, <p>one</p><p>two</p>",
        "<p>one_<em>_two_</em>_three</p>, <p>one <em>two </em>three</p>",
        "<p>one_<em></em></p>, <p>one<em></em></p>",
        "<p>one_<br>_two</p>, <p>one<br>two</p>",
        "<ul><li>one_<ul><li>_two</li></ul>_</li></ul>, <ul><li>one<ul><li>two</li></ul></li></ul>",
        "<p>one&nbsp;_two&nbsp;</p>, <p>one&nbsp; two&nbsp;</p>",
        "_, ''"
    })
    void isSpaceAsReadersSeeIt(String html, String expected) {
        assertThat(folded(html)).isEqualTo(expected);
    }
}
