package org.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "مرحبا بكم, ar",
        "<p>مرحبا بكم</p>, ar",
        "<p>שלום &amp; <a href='https://example.org/a/long/address'>תודה</a> רבה לכם</p>, he",
        "Νέα γέφυρα OK, el",
        "这座桥很好, zh",
        "橋が開通した, ja",
        "東京タワー, ja",
        "다리 大橋 좋다, ko",
        "ข่าวด่วน, th",
        "შესანიშნავი, ka",
    })
    void scriptTellsTheLanguage(String text, String language) {
        assertThat(CommentLanguage.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A good bridge",
                "Хороший мост",
                "Добрий міст",
                "अच्छा पुल",
                "پل خوبی است",
                "اچھا پل ہے",
                "Bridge مرحبا",
                "",
                "12 🎉"
            })
    void scriptOfSeveralLanguagesTellsNone(String text) {
        assertThat(CommentLanguage.of(text)).isNull();
    }
}
