package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

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
                "pay \u202eevil\u202c now",
                "\u202aa",
                "a\u202d",
                "\u2067open",
                "\u2066one\u2068two\u2069",
                "shut\u2069",
                "\u2069turned round\u2066"
            })
    void whatTurnsTheDirectionIsRefusedInALineOnly(String text) {
        assertThat(HiddenCharacters.inLine(text)).isTrue();
        assertThat(HiddenCharacters.inText(text)).isFalse();
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
