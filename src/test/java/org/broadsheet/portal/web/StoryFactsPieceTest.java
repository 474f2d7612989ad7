package org.broadsheet.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFactsPieceTest {

    @ParameterizedTest
    @CsvSource({
        "en, en_US",
        "en-GB, en_GB",
        "EN, en_US",
        "zh-Hans, zh_CN",
        "zh-Hant, zh_TW",
        "sr-Latn, sr_RS",
        "uk, uk_UA",
        "ar, ar_EG",
        "es-419, es_ES",
        "de-AT, de_AT",
        "tlh,",
    })
    void openGraphIsToldALanguageWithACountry(String language, String locale) {
        assertThat(StoryFactsPiece.locale(language)).isEqualTo(locale);
    }
}
