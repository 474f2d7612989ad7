package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void wordsOfBlocksStayApart() {
        assertThat(HtmlText.words("<p>one</p><p>two<br>three</p>")).isEqualTo("one two three");
    }

    @Test
    void nothingHasNoWords() {
        assertThat(HtmlText.words(null)).isEmpty();
    }

    @Test
    void nothingIsReadOfWhatIsBeyondAllBounds() {
        assertThat(HtmlText.words("<blockquote>".repeat(101) + "x")).isEmpty();
    }

    @Test
    void escapedTextStandsAnywhere() {
        assertThat(HtmlText.escape("<a href=\"x\" title='y'>&</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;");
    }
}
