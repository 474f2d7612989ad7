package org.broadsheet.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.broadsheet.platform.web.DeskEntry;
import org.junit.jupiter.api.Test;

class OpenEntryTest {
    private static final List<DeskEntry> RAIL = List.of(
            entry("/desk/stories?mine=1"),
            entry("/desk/stories"),
            entry("/desk/moderation?queue=pending"),
            entry("/desk/moderation?queue=reported"),
            entry("/desk/words"));

    @Test
    void theLineWithTheSameParametersIsOpen() {
        assertThat(open("/desk/moderation", Map.of("queue", "reported", "after", "x")))
                .isEqualTo("/desk/moderation?queue=reported");
        assertThat(open("/desk/stories", Map.of("mine", "1", "state", "DRAFT"))).isEqualTo("/desk/stories?mine=1");
        assertThat(open("/desk/stories", Map.of("state", "DRAFT"))).isEqualTo("/desk/stories");
    }

    @Test
    void aBareAddressOpensTheFirstLineOfItsPage() {
        assertThat(open("/desk/moderation", Map.of())).isEqualTo("/desk/moderation?queue=pending");
        assertThat(open("/desk/words", Map.of("from", "x"))).isEqualTo("/desk/words");
    }

    @Test
    void aPageWithoutALineOpensNone() {
        assertThat(open("/desk/moderation", Map.of("queue", "mine"))).isNull();
        assertThat(open("/desk/audit", Map.of())).isNull();
    }

    private static String open(String path, Map<String, String> parameters) {
        DeskEntry entry = OpenEntry.among(RAIL, path, parameters::get);
        return entry == null ? null : entry.path();
    }

    private static DeskEntry entry(String path) {
        return new DeskEntry(DeskEntry.Group.NEWSROOM, 1, path, path, null, false, false);
    }
}
