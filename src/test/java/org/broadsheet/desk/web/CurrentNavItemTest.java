package org.broadsheet.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.broadsheet.platform.web.NavItem;
import org.junit.jupiter.api.Test;

class CurrentNavItemTest {
    private static final List<NavItem> RAIL = List.of(
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
        NavItem entry = CurrentNavItem.among(RAIL, path, parameters::get);
        return entry == null ? null : entry.path();
    }

    private static NavItem entry(String path) {
        return new NavItem(NavItem.Group.NEWSROOM, 1, path, path, null, false, false);
    }
}
