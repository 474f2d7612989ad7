package org.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShownCommentTest {

    @Test
    void aShortCommentIsItsOwnBeginning() {
        assertThat(saying("<p>Fish &amp; <b>ships</b>.</p><p>Both.</p>").beginning())
                .isEqualTo("Fish & ships. Both.");
    }

    @Test
    void aLongCommentBeginsWithWholeWords() {
        String beginning = saying("<p>" + "harbour ".repeat(40) + "</p>").beginning();

        assertThat(beginning).hasSizeLessThanOrEqualTo(121).endsWith("harbour…");
    }

    @Test
    void aWordWithoutEndIsCutBetweenCharacters() {
        String beginning = saying("<p>a" + "\ud83d\ude80".repeat(100) + "</p>").beginning();

        assertThat(beginning).hasSizeLessThanOrEqualTo(121).endsWith("\ud83d\ude80…");
    }

    @Test
    void itsLanguageIsThatOfItsOwnText() {
        assertThat(saying("<p>مرحبا بكم</p>").language("en")).isEqualTo("ar");
        assertThat(saying("<p>Welcome</p>").language("en")).isNull();
        assertThat(saying(null).language("en")).isNull();
    }

    private static ShownComment saying(String html) {
        return new ShownComment(
                1, null, 0, "", CommentStatus.PUBLISHED, html, null, null, "Ana", null, false, Instant.EPOCH, 1, 0);
    }
}
