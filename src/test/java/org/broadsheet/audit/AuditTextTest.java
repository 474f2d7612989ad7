package org.broadsheet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.audit.AuditText.Piece;
import org.junit.jupiter.api.Test;

class AuditTextTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final AuditText.Words WORDS = new AuditText.Words(
            Map.of(12L, "Ines Vale")::get,
            Map.of(3L, "World")::get,
            time -> "2 March",
            Map.of("priority", "Priority", "sectionId", "Section", "slugline", "Slugline")::get,
            Map.of("IN_REVIEW", "In review", "EDITOR", "Editor", "true", "yes")::get);

    @Test
    void aHashIsShortAndKeepsItsWhole() {
        assertThat(AuditText.pieces(
                        "article.submit", "IN_REVIEW version 3 " + HASH + " at 2026-03-02T09:00:00Z", WORDS))
                .containsExactly(
                        new Piece("In review version 3 ", null),
                        new Piece("01234567…", HASH),
                        new Piece(" at 2 March", null));
    }

    @Test
    void numbersBecomeNames() {
        assertThat(said("article.admit", "person 12")).isEqualTo("Ines Vale");
        assertThat(said("person.roles", "[EDITOR@3, ADMIN]")).isEqualTo("Editor @ World, ADMIN");
        assertThat(said(
                        "policy.set",
                        "PolicyPlan[sectionId=3, checkMinutes=null, steps=[Step[label=Last [EDITOR], role=EDITOR]]]"))
                .isEqualTo("Section: World, steps: label: Last [EDITOR], role: Editor");
    }

    @Test
    void whatHasNoNameStaysAsItIs() {
        assertThat(said("article.admit", "person 99, sectionId=4")).isEqualTo("person 99, sectionId=4");
        assertThat(said("article.publish", "MOVED to 2026-99-99T99:99:99Z")).isEqualTo("MOVED to 2026-99-99T99:99:99Z");
    }

    @Test
    void whatSomebodyTypedStaysAsHeTypedIt() {
        assertThat(said("article.revise", "version 1 “EDITOR = true [person 12]”"))
                .isEqualTo("version 1 “EDITOR = true [person 12]”");
        assertThat(said("person.describe", "EDITOR person 12 true")).isEqualTo("EDITOR person 12 true");
        assertThat(said("article.notes", "DeskNotes[slugline=EDITOR true [1], due=null, priority=5]"))
                .isEqualTo("Slugline: EDITOR true [1], Priority: 5");
        assertThat(said("article.notes", null)).isEmpty();
    }

    private static String said(String action, String text) {
        return AuditText.pieces(action, text, WORDS).stream().map(Piece::text).collect(Collectors.joining());
    }
}
