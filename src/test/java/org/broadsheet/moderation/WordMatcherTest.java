package org.broadsheet.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.broadsheet.moderation.WordEntry.Kind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases are found however they are dressed up, and not where they only happen to be letters. */
class WordMatcherTest {
    private static final WordMatcher MATCHER = WordMatcher.of(List.of(
            new WordEntry(Kind.BANNED, "en", "blargh"),
            new WordEntry(Kind.BANNED, "de", "Straßenköter"),
            new WordEntry(Kind.SUSPECT, "*", "cheap pills"),
            new WordEntry(Kind.SUSPECT, "en", "ass"),
            new WordEntry(Kind.BANNED, "zh", "坏词")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blargh", "BLARGH!", "You blargh.", "bl\u00e4rgh", "b\u0301largh", "bl\u200bar\u00adgh", "ｂｌａｒｇｈ",
                "bl4rgh", "b1argh bl@rgh", "b l a r g h", "b.l.a.r.g.h", "b-l-a-r-g-h yes", "blаrgh", "𝐛𝐥𝐚𝐫𝐠𝐡"
            })
    void findsAWordHoweverItIsDressedUp(String text) {
        assertThat(MATCHER.find(text)).extracting(WordMatcher.Hit::phrase).containsExactly("blargh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Classic bass in the grass",
                "blarghing",
                "ablargh",
                "cheap, and pills",
                "4 55 7",
                "as sure as ever",
                "1455"
            })
    void leavesAloneWhatIsAnotherWord(String text) {
        assertThat(MATCHER.find(text)).isEmpty();
    }

    @Test
    void findsPhrasesOfSeveralWords() {
        assertThat(MATCHER.find("Buy cheap   PILLS\nnow, ch3ap p1lls")).hasSize(1);
        assertThat(MATCHER.find("cheap-pills.example")).hasSize(1);
    }

    @Test
    void foldsLettersOfOtherLanguages() {
        assertThat(MATCHER.find("STRASSENKOTER")).hasSize(1);
    }

    @Test
    void findsWordsWhereNobodyWritesSpaces() {
        assertThat(MATCHER.find("这是坏词吗")).hasSize(1);
    }

    @Test
    void namesTheBannedFirstAndEachOnce() {
        assertThat(MATCHER.find("ass blargh ass blargh"))
                .extracting(WordMatcher.Hit::toString)
                .containsExactly("banned (en): blargh", "suspect (en): ass");
    }

    @Test
    void takesNoLongerForTextThatIsMadeToBeSlow() {
        String hostile = "b l a r g ".repeat(900) + "4".repeat(900) + "a\u0301".repeat(400);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> MATCHER.find(hostile));
    }

    @Test
    void countsTheListsOfTheLanguageAndThoseForAll() {
        assertThat(WordMatcher.languagesOf("pt-BR")).containsExactly("*", "pt", "pt-BR");
    }
}
