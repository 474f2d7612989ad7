package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A cursor leads on where it was given, on whichever node, and nowhere else. */
@OnEveryStore
class CursorSealsTest {
    private static final Cursor PLACE = new Cursor(Instant.parse("2026-03-02T09:00:00.123456Z"), 4711);

    @Parameter
    House house;

    private CursorSeals seals;
    private String given;

    @BeforeEach
    void begin() {
        seals = house.get(CursorSeals.class);
        given = seals.slice("list", List.of(1, 2), 1, one -> PLACE).next();
    }

    private void assertForged(String word) {
        assertRefused(400, "invalid", () -> seals.check("list", Cursor.parse(word)));
    }

    private String altered(String from, String to) {
        String plain = new String(Base64.getUrlDecoder().decode(given));
        assertThat(plain).containsPattern(from);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.replaceFirst(from, to).getBytes());
    }

    @Test
    void whatWasGivenIsTakenOnEveryNode() {
        House other = house.anotherNode();
        try {
            assertThatCode(() -> other.get(CursorSeals.class).check("list", Cursor.parse(given)))
                    .doesNotThrowAnyException();
        } finally {
            other.close();
        }
        house.clear();
        assertThatCode(() -> house.get(CursorSeals.class).check("list", Cursor.parse(given)))
                .as("after a restart")
                .doesNotThrowAnyException();
    }

    @Test
    void theStartNeedsNoSeal() {
        assertThatCode(() -> seals.check("list", null)).doesNotThrowAnyException();
        assertThat(seals.slice("list", List.of(1), 1, one -> PLACE).next()).isNull();
    }

    @Test
    void whatWasAlteredIsRefused() {
        assertForged(altered("4711", "4712"));
        assertForged(altered("2026", "2025"));
        assertForged(altered("~[0-9a-f]{32}", "~" + "0".repeat(32)));
        assertForged(altered("~[0-9a-f]{32}", "~"));
        assertForged(altered("~[0-9a-f]{32}", ""));
    }

    @Test
    void whatWasMadeUpIsRefused() {
        assertForged(PLACE.toString());
        assertRefused(400, "invalid", () -> seals.check("list", PLACE));
    }

    @Test
    void anotherListsCursorIsRefused() {
        assertRefused(400, "invalid", () -> seals.check("other list", Cursor.parse(given)));
    }

    @Test
    void keysOfTheirOwnAreSealedToo() {
        String word = seals.seal("list", "key");
        assertThat(seals.open("list", word)).isEqualTo("key");
        assertRefused(400, "invalid", () -> seals.open("other list", word));
        for (String forged : List.of("", ".", "key", "key.", "other" + word, word + "0", "key." + "0".repeat(32))) {
            assertRefused(400, "invalid", () -> seals.open("list", forged));
        }
    }
}
