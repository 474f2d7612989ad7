package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.VisibleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0007", "a\u001b[1m", "\u007f", "a\u0085b", "half \ud83d a pair", "a\uffff"})
    void controlCharactersAreRefusedAnywhere(String text) {
        assertThat(HiddenCharacters.inText(text)).isTrue();
        assertThat(HiddenCharacters.inLine(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202aa",
                "a\u202d",
                "\u2067open",
                "\u2066one\u2068two\u2069",
                "shut\u2069",
                "\u2069turned round\u2066",
                "one \u202e line\nand another\u202c",
                "first\u2067\n\u2069second"
            })
    void aChangeOfDirectionThatHasNoEndInItsLineIsRefusedAnywhere(String text) {
        assertThat(HiddenCharacters.inText(text)).isTrue();
        assertThat(HiddenCharacters.inLine(text)).isTrue();
    }

    @Test
    void whatTurnsTheDirectionAndEndsIsRefusedInALineOnly() {
        assertThat(HiddenCharacters.inLine("pay \u202eevil\u202c now")).isTrue();
        assertThat(HiddenCharacters.inText("pay \u202eevil\u202c now\nand then"))
                .isFalse();
    }

    @Test
    void invisibleCopiesOfAsciiAreRefusedOutsideFlags() {
        String hidden = "say \udb40\udc68\udb40\udc69";
        String flagOfScotland = "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f";
        assertThat(HiddenCharacters.inText(hidden)).isTrue();
        assertThat(HiddenCharacters.inLine(hidden)).isTrue();
        assertThat(HiddenCharacters.inText("\udb40\udc01")).isTrue();
        assertThat(HiddenCharacters.inLine(flagOfScotland + " wins")).isFalse();
        assertThat(HiddenCharacters.inText(flagOfScotland + "\udb40\udc61")).isTrue();
        assertThat(HiddenCharacters.inLine("葛\udb40\udd00")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a&#x202e;b</p><p>c&#x202c;</p>",
                "<p>a&#917601;</p>",
                "<p>a\u0007</p>",
                "<p>\u2067one<br>two\u2069</p>",
                "<ul><li>\u202aone</li></ul>"
            })
    void inHtmlACharacterMayBeWrittenByItsNumberAndEachBlockIsALine(String html) {
        assertThat(HiddenCharacters.inHtml(html)).isTrue();
    }

    @Test
    void aChangeOfDirectionMayGoOverTheLinesOfTheMarkUp() {
        assertThat(HiddenCharacters.inHtml("<p>\u2067one <b>two\nthree</b>\u2069 four</p>"))
                .isFalse();
    }

    @Test
    void whatIsHiddenIsRefusedAtItsField() {
        assertThatThrownBy(() -> VisibleText.require("note", "a\u0007"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.violations())
                        .containsExactly(new Violation("note", HiddenCharacters.MESSAGE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bridge opens",
                "two\r\nlines\tand a tab",
                "\u2067שלום\u2069 \u200fx",
                "\u2066a \u2067ب\u2069 c\u2069",
                "👩\u200d🚀 flies",
                "soft\u00adhyphen"
            })
    void whatWritersNeedPasses(String text) {
        assertThat(HiddenCharacters.inText(text)).isFalse();
        assertThat(HiddenCharacters.inLine(text)).isFalse();
    }

    @Test
    void nothingHoldsNothing() {
        assertThat(HiddenCharacters.inText(null)).isFalse();
        assertThat(HiddenCharacters.inLine(null)).isFalse();
    }
}
