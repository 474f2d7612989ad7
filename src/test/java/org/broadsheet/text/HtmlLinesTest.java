package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlLinesTest {

    @Test
    void eachBlockAndEachLineIsALine() {
        assertThat(HtmlLines.of("<p>one <b>two</b>\nthree<br>four</p><ul><li>five</li></ul>"))
                .matches("\\n*one two three\\n+four\\n+five\\n*");
    }
}
