package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Bridge opens over the harbour        | bridge-opens-over-the-harbour
              Two   spaces & a sign!             | two-spaces-a-sign
            It's the mayor’s bridge              | its-the-mayors-bridge
            Über die Brücke, große Straße        | ueber-die-bruecke-grosse-strasse
            Le cœur d’une forêt brûlée à Noël    | le-coeur-dune-foret-brulee-a-noel
            El niño, ¿mañana?                    | el-nino-manana
            Міст через гавань відкрито           | mist-cherez-havan-vidkryto
            Щастя ґанок, їжак і Юрій             | shchastia-ganok-izhak-i-iurii
            Объект №5                            | obekt-no5
            جسر جديد فوق الميناء                 | jsr-jdyd-fwq-almyna
            Νέα γέφυρα                           | nea-gefyra
            גשר חדש                              | gshr-chdsh
            Đà Nẵng, Łódź, İstanbul, Ærø         | da-nang-lodz-istanbul-aero
            ＦＵＬＬ width １２３                    | full-width-123
            COVID-19: 2,000 cases                | covid-19-2-000-cases
            """)
    void textBecomesAnAddress(String text, String slug) {
        assertThat(Slugs.of(text, "story")).isEqualTo(slug);
        assertThat(Slugs.wellFormed(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"港口大桥通车", "ข่าวด่วน", "!!!", "   ", "", "—", "🎉🎉"})
    void whatCannotBeWrittenInAsciiFallsBack(String text) {
        assertThat(Slugs.of(text, "story")).isEqualTo("story");
    }

    @Test
    void longTextIsCutAtAWord() {
        String slug = Slugs.of("parliament ".repeat(12), "story");
        assertThat(slug).isEqualTo("parliament-parliament-parliament-parliament-parliament-parliament-parliament");
    }

    @Test
    void oneEndlessWordIsCutAnyway() {
        assertThat(Slugs.of("x".repeat(200), "story")).hasSize(Slugs.LONGEST);
    }

    @Test
    void aNumberFitsWithinTheLimit() {
        assertThat(Slugs.numbered("bridge", 2)).isEqualTo("bridge-2");
        assertThat(Slugs.numbered("x".repeat(80), 9999)).hasSize(80).endsWith("x-9999");
        assertThat(Slugs.numbered("a".repeat(50) + "-" + "b".repeat(29), 2)).isEqualTo("a".repeat(50) + "-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "ä", "a_b", "a b", "a/b", "a.b", "../x"})
    void othersAreNotWellFormed(String slug) {
        assertThat(Slugs.wellFormed(slug)).isFalse();
    }

    @Test
    void tooLongIsNotWellFormed() {
        assertThat(Slugs.wellFormed("x".repeat(80))).isTrue();
        assertThat(Slugs.wellFormed("x".repeat(81))).isFalse();
        assertThat(Slugs.wellFormed(null)).isFalse();
    }

    @Property
    void everySlugIsWellFormedAndStays(@ForAll String text, @ForAll @IntRange(min = 2, max = 9999) int n) {
        String slug = Slugs.of(text, "story");
        assertThat(Slugs.wellFormed(slug)).as(slug).isTrue();
        assertThat(Slugs.of(slug, "story")).isEqualTo(slug);
        assertThat(Slugs.wellFormed(Slugs.numbered(slug, n))).isTrue();
    }
}
