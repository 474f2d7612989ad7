package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.body.BodySchema;
import org.broadsheet.text.Blame.Sentence;
import org.junit.jupiter.api.Test;

class BlameTest {
    private final Blame blame = new Blame();

    @Test
    void theFirstVersionIsWhollyItsWriters() {
        blame.add(1, "Bridge opens", null, "<p>It opened. People cheered.</p><p>Nobody fell.</p>");

        assertThat(sentences())
                .containsExactly(
                        new Sentence("headline", 0, "Bridge opens", 1, 1),
                        new Sentence("body", 0, "It opened.", 1, 1),
                        new Sentence("body", 0, "People cheered.", 1, 1),
                        new Sentence("body", 1, "Nobody fell.", 1, 1));
    }

    @Test
    void aFootnoteIsASentenceOfItsWriter() {
        String reference = "<sup><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup>";
        body(1, "<p>It opened.</p>");
        body(
                2,
                "<p>It opened" + reference
                        + ".</p><section class=\"footnotes\"><ol><li id=\"fn-1\">Ask her.</li></ol></section>");

        assertThat(sentences())
                .containsExactly(
                        new Sentence("body", 0, "It opened.", 1, 1), new Sentence("body", 1, "Ask her.", 2, 2));
    }

    @Test
    void comparisonsKnowEveryMarkOfTheSchema() {
        assertThat(DiffBlock.INLINE).containsAll(BodySchema.inline());
    }

    @Test
    void aSlipThatSomebodyElseCorrectedDoesNotMakeTheSentenceHis() {
        body(1, "<p>Four thousand peple cross the bridge each morning.</p>");
        body(2, "<p>Four thousand people cross the bridge each morning.</p>");

        assertThat(sentences())
                .containsExactly(new Sentence("body", 0, "Four thousand people cross the bridge each morning.", 1, 2));
    }

    @Test
    void aSentencePutInBetweenIsHisWhoPutItIn() {
        body(1, "<p>The cat slept. The dog ran.</p>");
        body(2, "<p>The cat slept. The owl flew. The dog ran.</p>");

        assertThat(sentences())
                .containsExactly(
                        new Sentence("body", 0, "The cat slept.", 1, 1),
                        new Sentence("body", 0, "The owl flew.", 2, 2),
                        new Sentence("body", 0, "The dog ran.", 1, 1));
    }

    @Test
    void takingASentenceOutChangesNoOther() {
        body(1, "<p>One is here. Two is here. Three is here.</p>");
        body(2, "<p>One is here. Three is here.</p>");

        assertThat(sentences()).extracting(Sentence::changed).containsOnly(1);
    }

    @Test
    void takingWordsOutChangesTheSentence() {
        body(1, "<p>He allegedly took it. She saw it.</p>");
        body(2, "<p>He took it. She saw it.</p>");

        assertThat(sentences())
                .containsExactly(
                        new Sentence("body", 0, "He took it.", 1, 2), new Sentence("body", 0, "She saw it.", 1, 1));
    }

    @Test
    void aParagraphThatMovedStaysItsWriters() {
        body(1, "<p>Alpha paragraph here.</p><p>Beta paragraph there.</p><p>Gamma ends it all.</p>");
        body(2, "<p>Gamma ends it all.</p><p>Alpha paragraph here.</p><p>Beta paragraph there.</p>");

        assertThat(sentences()).extracting(Sentence::written).containsOnly(1);
    }

    @Test
    void aParagraphThatWasSplitStaysItsWriters() {
        body(1, "<p>One goes first. Two comes after.</p>");
        body(2, "<p>One goes first.</p><p>Two comes after.</p>");

        assertThat(sentences())
                .containsExactly(
                        new Sentence("body", 0, "One goes first.", 1, 1),
                        new Sentence("body", 1, "Two comes after.", 1, 1));
    }

    @Test
    void threeWritersKeepTheirSentences() {
        blame.add(3, "Fire", "It burns.", "<p>Anna wrote this one.</p>");
        blame.add(4, "Fire in town", "It burns.", "<p>Anna wrote this one. Carl added that.</p>");
        blame.add(7, "Fire in town", "It burns.", "<p>Anna wrote this one. Carl added that. Dora closed it.</p>");

        assertThat(sentences())
                .containsExactly(
                        new Sentence("headline", 0, "Fire in town", 4, 4),
                        new Sentence("standfirst", 0, "It burns.", 3, 3),
                        new Sentence("body", 0, "Anna wrote this one.", 3, 3),
                        new Sentence("body", 0, "Carl added that.", 4, 4),
                        new Sentence("body", 0, "Dora closed it.", 7, 7));
    }

    @Test
    void theSentencesHoldTheNewestVersionWhateverWasBefore() {
        Random random = new Random(42);
        String newest = "";
        for (int version = 1; version <= 60; version++) {
            newest = random.ints(random.nextInt(40), 0, 6)
                    .mapToObj(n -> List.of("cat ", "dog ", "sat. ", "Ran! ", "the ", "</p><p>")
                            .get(n))
                    .collect(Collectors.joining("", "<p>", "</p>"));
            body(version, newest);
        }

        String text = newest.replaceAll("</?p>|\\s", "");
        assertThat(sentences().stream()
                        .map(Sentence::text)
                        .collect(Collectors.joining())
                        .replaceAll("\\s", ""))
                .isEqualTo(text);
        assertThat(sentences()).isNotEmpty().allMatch(s -> s.written() <= s.changed() && s.changed() <= 60);
    }

    @Test
    void manyHugeVersionsWithoutACommonWordCostNoTime() {
        long start = System.nanoTime();
        for (int version = 1; version <= 20; version++) {
            int number = version;
            body(
                    number,
                    IntStream.range(0, 20_000)
                            .mapToObj(n -> "<p>v" + number + "w" + n)
                            .collect(Collectors.joining()));
        }

        assertThat(sentences()).hasSize(20_000).allMatch(s -> s.written() == 20);
        assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
    }

    private void body(int version, String html) {
        blame.add(version, null, null, html);
    }

    private List<Sentence> sentences() {
        return blame.sentences(Locale.ENGLISH);
    }
}
