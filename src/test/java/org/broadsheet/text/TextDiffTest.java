package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.text.TextDiff.Kind.DELETED;
import static org.broadsheet.text.TextDiff.Kind.INSERTED;
import static org.broadsheet.text.TextDiff.Kind.SAME;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.broadsheet.text.TextDiff.Piece;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void namesTheWordThatWasReplaced() {
        assertThat(TextDiff.compare("Some three thousand people cross.", "Some four thousand people cross."))
                .containsExactly(
                        new Piece(SAME, "Some "),
                        new Piece(DELETED, "three "),
                        new Piece(INSERTED, "four "),
                        new Piece(SAME, "thousand people cross."));
    }

    @Test
    void oneTextTwiceIsOnePiece() {
        assertThat(TextDiff.compare("The  river\ncannot wait.", "The river cannot wait."))
                .containsExactly(new Piece(SAME, "The river cannot wait."));
    }

    @Test
    void nothingIsNoPiece() {
        assertThat(TextDiff.compare(null, "")).isEmpty();
        assertThat(TextDiff.compare(null, "New.")).containsExactly(new Piece(INSERTED, "New."));
        assertThat(TextDiff.compare("Old.", null)).containsExactly(new Piece(DELETED, "Old."));
    }

    @Test
    void aSentencePutBetweenTwoOthersIsThatSentence() {
        assertThat(TextDiff.compare("The cat slept. The dog ran.", "The cat slept. The owl flew. The dog ran."))
                .containsExactly(
                        new Piece(SAME, "The cat slept. "),
                        new Piece(INSERTED, "The owl flew. "),
                        new Piece(SAME, "The dog ran."));
    }

    @Test
    void aRewrittenPassageIsNotTornApartByACommonWord() {
        List<Piece> pieces = TextDiff.compare(
                "He said the mayor was late again.", "He said every bridge of the town crumbles again.");

        assertThat(pieces).extracting(Piece::kind).containsExactly(SAME, DELETED, INSERTED, SAME);
    }

    @Test
    void scriptsWithoutSpacesAreCompared() {
        assertThat(TextDiff.compare("سوق السمك مغلق", "سوق السمك مفتوح")).contains(new Piece(SAME, "سوق السمك "));
    }

    @Test
    void changedWordsAreCountedOnTheLargerSide() {
        assertThat(TextDiff.changedWords(TextDiff.compare("one two three", "one 2 3 4 three")))
                .isEqualTo(3);
        assertThat(TextDiff.changedWords(TextDiff.compare("one two", "one two")))
                .isZero();
        assertThat(TextDiff.changedWords(TextDiff.compare("one. two", "one, two")))
                .isZero();
    }

    @Test
    void twoHugeTextsWithoutACommonWordCostNoTime() {
        String before = IntStream.range(0, 150_000).mapToObj(n -> "a" + n).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 150_000).mapToObj(n -> "b" + n).collect(Collectors.joining(" "));

        long start = System.nanoTime();
        assertThat(TextDiff.compare(before, after)).extracting(Piece::kind).containsExactly(DELETED, INSERTED);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Property(tries = 400)
    void thePiecesHoldBothTexts(@ForAll("prose") String before, @ForAll("prose") String after) {
        List<Piece> pieces = TextDiff.compare(before, after);

        assertThat(joined(pieces, DELETED)).isEqualTo(before.replaceAll("\\s", ""));
        assertThat(joined(pieces, INSERTED)).isEqualTo(after.replaceAll("\\s", ""));
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.of("the", "cat", "sat", "on", "mat", ".", "Dog", "ran", "’s", "𝒳", "نص", "新聞", ",")
                .list()
                .ofMaxSize(60)
                .map(words -> String.join(" ", words));
    }

    private static String joined(List<Piece> pieces, TextDiff.Kind side) {
        return pieces.stream()
                .filter(piece -> piece.kind() == SAME || piece.kind() == side)
                .map(Piece::text)
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }
}
