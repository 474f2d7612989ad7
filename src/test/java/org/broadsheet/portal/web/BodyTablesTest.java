package org.broadsheet.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyTablesTest {

    @Test
    void aKeyboardReachesEachTable() {
        assertThat(BodyTables.makeReachable("<p>a</p><table dir=\"rtl\"><tbody></tbody></table><p>$1</p>", "A \"B\""))
                .isEqualTo("<p>a</p><div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"A &quot;B&quot;\">"
                        + "<table dir=\"rtl\"><tbody></tbody></table></div><p>$1</p>");
    }

    @Test
    void aBodyWithoutTablesStaysAsItIs() {
        String body = "<p>The tablecloth cost $5\\each.</p>";
        assertThat(BodyTables.makeReachable(body, "Table")).isEqualTo(body);
    }
}
