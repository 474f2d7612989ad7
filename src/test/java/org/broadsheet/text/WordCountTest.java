package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordCountTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "' ... — ! ', 0",
        "One, 1",
        "'One, two – three!', 3",
        "'It''s 3.5 per cent', 4",
        "Міст через гавань відкрито, 4",
        "جسر جديد فوق الميناء, 4",
        "'👍 yes 🎉', 1",
    })
    void wordsAreCounted(String text, int words) {
        assertThat(WordCount.count(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "'<p>One</p><p>two</p>', 2",
        "'<p>A <em>half</em>way<br>house</p>', 3",
        "'<ul><li>1</li><li>x&amp;y</li></ul>', 3",
        "'', 0",
    })
    void aStorysMarksAreNoWords(String html, int words) {
        assertThat(WordCount.ofStory(html)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "港口大桥于周一早上通车。, 11",
        "港の橋が開通した, 8",
        "ラーメンは、うまい！, 8",
        "항구 다리가 열렸다, 8",
        "这是GPT-4的第3版, 8",
        "ภาษาไทยง่าย, 3",
        "ສະບາຍດີປະເທດລາວ, 3",
        "សួស្តីពិភពលោក, 2",
        "မြန်မာနိုင်ငံမြန်မာနိုင်ငံ, 2",
    })
    void textWithoutSpacesIsCountedByCharactersOrByTheWordsOfItsLanguage(String text, int words) {
        assertThat(WordCount.count(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "229, 1", "345, 2", "460, 2", "2300, 10"})
    void readingTakesAMinuteAtLeast(int words, int minutes) {
        assertThat(WordCount.readingMinutes(words, "en-GB")).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-Hant-TW", "ja", "ko"})
    void charactersAreReadFasterThanWords(String language) {
        int characters = WordCount.count("这是一篇很长的中文报道，需要好几分钟才能读完。".repeat(130));
        assertThat(characters).isEqualTo(2730);
        assertThat(WordCount.readingMinutes(characters, language)).isEqualTo(7);
    }
}
