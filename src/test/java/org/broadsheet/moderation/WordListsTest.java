package org.broadsheet.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {

    @ParameterizedTest
    @ValueSource(strings = {"*", "de", "DE", "pt-BR", "zh-Hant-TW", "yue", "fil", "gsw-CH", "ckb", "he", "yi"})
    void aListIsOfALanguage(String tag) {
        assertThat(WordLists.isLanguage(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "xx-nonsense", "zz", "qq-DE", "deutsch", "deu", "en_GB", "en--GB", "**", "und"})
    void aListIsOfNoLanguageThatNobodyKnows(String tag) {
        assertThat(WordLists.isLanguage(tag)).isFalse();
    }
}
