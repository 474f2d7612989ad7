package org.broadsheet.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.testing.Growth;
import org.junit.jupiter.api.Test;

class ShownBodyTest {
    @Test
    void aKeyboardReachesEachTable() {
        assertThat(ShownBody.withTables("<p>a</p><table dir=\"rtl\"><tbody></tbody></table><p>$1</p>", "A \"B\""))
                .isEqualTo("<p>a</p><div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"A &quot;B&quot;\">"
                        + "<table dir=\"rtl\"><tbody></tbody></table></div><p>$1</p>");
    }

    @Test
    void aBodyWithoutTablesStaysAsItIs() {
        String body = "<p>The tablecloth cost $5\\each.</p>";
        assertThat(ShownBody.withTables(body, "Table")).isEqualTo(body);
        assertThat(ShownBody.withNotes(body, "Notes", "Note", "Back to")).isEqualTo(body);
    }

    @Test
    void eachNoteLeadsBackToItsReference() {
        String body = BodyReader.read(
                        "<p>Claim<sup><a href=\"#fn1\">1</a></sup></p><ol><li id=fn1>Source $1.</li></ol>")
                .html();
        assertThat(ShownBody.withNotes(body, "Notes", "Note", "Back to"))
                .isEqualTo("<p>Claim<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\" aria-label=\"Note 1\""
                        + " rel=\"noopener\">1</a></sup></p><section class=\"footnotes\" role=\"doc-endnotes\""
                        + " aria-label=\"Notes\"><ol><li id=\"fn-1\"><a class=\"back\" href=\"#fnref-1\""
                        + " role=\"doc-backlink\" aria-label=\"Back to 1\">↑</a> Source $1.</li></ol></section>");
    }

    @Test
    void costsNoMoreThanItsLength() {
        Growth.assertLinear(
                "showing",
                160_000,
                length -> "<section class=\"footnotes\">" + "<a href=\"#fn-1\" id=\"fnref-".repeat(length / 28),
                body -> ShownBody.withNotes(body, "Notes", "Note", "Back to"));
    }
}
