package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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

    @Property
    void cleaningTwiceChangesNothing(@ForAll String text) {
        String line = PlainText.line(text);
        assertThat(PlainText.line(line)).isEqualTo(line);
        String lines = PlainText.lines(text);
        assertThat(PlainText.lines(lines)).isEqualTo(lines);
    }
}
