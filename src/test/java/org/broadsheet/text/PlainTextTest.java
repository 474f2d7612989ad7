package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void aLineIsOneLine() {
        assertThat(PlainText.line("  Bridge\r\n\topens\u00a0 over\u2028the harbour "))
                .isEqualTo("Bridge opens over the harbour");
    }

    @Test
    void emptyIsNothing() {
        assertThat(PlainText.line(null)).isNull();
        assertThat(PlainText.line("")).isNull();
        assertThat(PlainText.line(" \t\u00a0\ufeff ")).isNull();
        assertThat(PlainText.lines("\n \n")).isNull();
        assertThat(PlainText.lines("\u00a0\n\u200b\u2060")).isNull();
        assertThat(PlainText.line("\u3164\u2800")).isNull();
        assertThat(PlainText.line("\u200fاب")).isEqualTo("\u200fاب");
        assertThat(PlainText.lines(null)).isNull();
    }

    @Test
    void controlAndTurningCharactersGo() {
        assertThat(PlainText.line("a\u0000b\u0007c\u001bd")).isEqualTo("abcd");
        assertThat(PlainText.line("pay \u202eevil\u202c now")).isEqualTo("pay evil now");
        assertThat(PlainText.line("\ufeffhead\uffff\ufff9")).isEqualTo("head");
        assertThat(PlainText.line("half \ud83d a pair")).isEqualTo("half a pair");
    }

    @Test
    void whatWritersNeedStays() {
        assertThat(PlainText.line("\u2067שלום\u2069 \u200fx")).isEqualTo("\u2067שלום\u2069 \u200fx");
        assertThat(PlainText.line("👩\u200d🚀 flies")).isEqualTo("👩\u200d🚀 flies");
    }

    @Test
    void composedAndDecomposedAreTheSame() {
        assertThat(PlainText.line("Cafe\u0301")).isEqualTo("Café");
    }

    @Test
    void linesKeepTheirBreaks() {
        assertThat(PlainText.lines("one\r\ntwo\rthree\n\n\n\nfour\tfive")).isEqualTo("one\ntwo\nthree\n\nfour five");
    }

    @Test
    void aHeadlineKeepsItsNonBreakingSpaces() {
        assertThat(PlainText.headline("Qui a gagné\u00a0?")).isEqualTo("Qui a gagné\u00a0?");
        assertThat(PlainText.headline("12\u202f000 \u00a0 spectateurs\u00a0\u00a0 !"))
                .isEqualTo("12\u202f000\u00a0spectateurs\u00a0!");
        assertThat(PlainText.headline("\u00a0 Bridge\n  opens \u00a0")).isEqualTo("Bridge opens");
        assertThat(PlainText.headline("\u00a0")).isNull();
        assertThat(PlainText.headline(null)).isNull();
    }

    @Test
    void marksAreStackedNoHigherThanWritingNeeds() {
        assertThat(PlainText.line("Z" + "\u0347\u0301\u0310".repeat(40) + "a")).matches("(?:Ź|Z)\\p{M}{3,4}a");
        assertThat(PlainText.lines("\u0301".repeat(50) + "\n" + "e" + "\u20dd".repeat(50)))
                .isEqualTo("\u0301".repeat(4) + "\ne" + "\u20dd".repeat(4));
        assertThat(PlainText.line("a" + "\u0300\u200d".repeat(9)))
                .isEqualTo("à" + "\u200d\u0300".repeat(3) + "\u200d".repeat(6));
        assertThat(PlainText.line("ส" + "\u0e47".repeat(40))).isEqualTo("ส" + "\u0e47".repeat(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Việt Nam: Nguyễn Thị Ngọc Ẩn",
                "اَلسَّلَامُ عَلَيْكُمْ وَرَحْمَةُ ٱللّٰهِ",
                "בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים",
                "ที่นี่ กำลัง น้ำ ผู้ใหญ่",
                "क्षत्रिय कृष्ण हिन्दी ज़्यादा",
                "ကြောင့် မြို့ ဖြစ်ပွား",
                "\u0f67\u0f90\u0fb5\u0fa8\u0fb3\u0fba\u0fbc\u0fbb\u0f82",
                "ខ្ញុំ ភាសាខ្មែរ",
                "ᾧ ἀρχῇ",
                "1\ufe0f\u20e3 ❤\ufe0f\u200d🔥"
            })
    void whatIsWrittenWithMarksStays(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        assertThat(PlainText.line(text)).isEqualTo(composed);
        assertThat(PlainText.lines(text)).isEqualTo(composed);
    }

    @Test
    void whatIsLongerThanAnyFieldKeepsIsNotCleaned() {
        String longest = " ".repeat(PlainText.LONGEST - 1) + "x";
        assertThat(PlainText.line(longest)).isEqualTo("x");
        assertThat(PlainText.line(" " + longest)).isEqualTo(" " + longest);
        assertThat(PlainText.lines(" " + longest)).isEqualTo(" " + longest);
    }

    @Property
    void cleaningTwiceChangesNothing(@ForAll String text) {
        String line = PlainText.line(text);
        assertThat(PlainText.line(line)).isEqualTo(line);
        String headline = PlainText.headline(text);
        assertThat(PlainText.headline(headline)).isEqualTo(headline);
        String lines = PlainText.lines(text);
        assertThat(PlainText.lines(lines)).isEqualTo(lines);
    }
}
