package org.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "en, مرحبا بكم, ar",
        "en, <p>مرحبا بكم</p>, ar",
        "en, <p>שלום &amp; <a href='https://example.org/a/long/address'>תודה</a> רבה לכם</p>, he",
        "en, Νέα γέφυρα OK, el",
        "en, 这座桥很好, zh",
        "en, 橋が開通した, ja",
        "en, 東京タワー, ja",
        "en, 다리 大橋 좋다, ko",
        "en, ข่าวด่วน, th",
        "en, შესანიშნავი, ka",
        "en, װאָס איז דאָס, yi",
        "zh, 다리, ko",
        "zh, 橋が開通した, ja",
        "ja, 你们好, zh",
        "ko, 这个好, zh",
        "he, װאָס, yi",
        "fa, שלום, he"
    })
    void scriptOrSomeLettersTellTheLanguage(String ofStory, String text, String language) {
        assertThat(CommentLanguage.of(text, ofStory)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 大賛成",
        "ja, 同感",
        "ja-JP, 同感",
        "ko, 大韓民國",
        "zh, 大賛成",
        "zh-Hant-TW, 同感",
        "yue, 同感",
        "fa, سلام",
        "fa, خوب",
        "fa-AF, پل خوبی است",
        "ckb, سڵاو",
        "ur, اچھا پل ہے",
        "ps, سلام",
        "ug, ياخشى",
        "ar, سلام",
        "yi, גוט",
        "he, טוב",
        "hi, अच्छा पुल",
        "mr, छान",
        "bn, ভালো",
        "am, ዜና",
        "el, Νέα γέφυρα",
        "ko, 좋다",
        "ja, カタカナ"
    })
    void aScriptOfTheStoryIsTheLanguageOfTheStory(String ofStory, String text) {
        assertThat(CommentLanguage.of(text, ofStory)).isEqualTo(ofStory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A good bridge",
                "de | A good bridge",
                "en | Хороший мост",
                "ru | Добрий міст",
                "en | अच्छा पुल",
                "en | پل خوبی است",
                "en | سلام",
                "en | خوب",
                "en | سڵاو",
                "ar | سڵاو",
                "ar | پل خوبی است",
                "fa | اچھا پل ہے",
                "en | اچھا پل ہے",
                "en | 大賛成",
                "en | 同感",
                "en | 大韓民國",
                "en | Bridge مرحبا",
                "en | ''",
                "en | 12 🎉"
            })
    void scriptOfSeveralLanguagesTellsNone(String ofStory, String text) {
        assertThat(CommentLanguage.of(text, ofStory)).isNull();
    }
}
