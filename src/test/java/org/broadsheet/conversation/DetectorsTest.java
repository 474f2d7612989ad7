package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.article.CommentMode;
import org.broadsheet.conversation.DetectorResult.Evidence;
import org.broadsheet.conversation.DetectorResult.Outcome;
import org.broadsheet.moderation.WordEntry;
import org.broadsheet.moderation.WordEntry.Kind;
import org.junit.jupiter.api.Test;

/** What each detector of the house looks for. */
class DetectorsTest {
    private static final Detector STAFF = new Detectors.Staff();
    private static final Detector LINKS = new Detectors.Links();
    private static final Detector WORDS = new Detectors.Words();
    private static final Detector FIRST = new Detectors.FirstComments();
    private static final Detector PREMODERATION = new Detectors.Premoderation();

    private static DetectorInputSamples facts() {
        return new DetectorInputSamples();
    }

    private static Evidence words(long more, List<String> phrases, String languages, String kinds) {
        return new Evidence(
                "words",
                Map.of(
                        "phrases",
                        phrases,
                        "languages",
                        List.of(languages.split(" ")),
                        "kinds",
                        List.of(kinds.split(" ")),
                        "more",
                        more));
    }

    @Test
    void theStaffIsVouchedFor() {
        assertThat(STAFF.judge(facts().byStaff().facts()).outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(STAFF.judge(facts().facts())).isEqualTo(DetectorResult.NONE);
        assertThat(STAFF.judge(facts().byStaff().sanctioned().facts())).isEqualTo(DetectorResult.NONE);
    }

    @Test
    void twoLinksAreTooMany() {
        DetectorResult two = LINKS.judge(facts().saying("http://a.b www.c.d").facts());

        assertThat(LINKS.judge(facts().facts())).isEqualTo(DetectorResult.NONE);
        assertThat(LINKS.judge(facts().saying("http://a.b").facts()).outcome()).isEqualTo(Outcome.NONE);
        assertThat(two).isEqualTo(new DetectorResult(Outcome.HOLD, 2, Evidence.of("links", "links", 2L)));
    }

    @Test
    void bannedWordsRejectAndSuspectOnesHold() {
        DetectorInputSamples facts =
                facts().with(new WordEntry(Kind.BANNED, "en", "foul"), new WordEntry(Kind.SUSPECT, "en", "odd"));

        assertThat(WORDS.judge(facts.saying("A foul and odd thing").facts()))
                .isEqualTo(new DetectorResult(
                        Outcome.REJECT, 2, words(0, List.of("foul", "odd"), "en en", "BANNED SUSPECT")));
        assertThat(WORDS.judge(facts.saying("An odd thing").facts()).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(WORDS.judge(facts.saying("A thing").facts())).isEqualTo(DetectorResult.NONE);
    }

    @Test
    void aGuessHoldsAtMost() {
        DetectorInputSamples facts =
                facts().with(new WordEntry(Kind.BANNED, "en", "ass"), new WordEntry(Kind.BANNED, "zh", "幹"));

        assertThat(WORDS.judge(facts.saying("The A55 is closed at Conwy").facts()))
                .isEqualTo(new DetectorResult(Outcome.HOLD, 1, words(0, List.of("ass"), "en", "PERHAPS_BANNED")));
        assertThat(WORDS.judge(facts.saying("幹部が辞任した。主幹道路").facts()))
                .isEqualTo(new DetectorResult(Outcome.HOLD, 1, words(0, List.of("幹"), "zh", "PERHAPS_BANNED")));
        assertThat(WORDS.judge(facts.saying("幹部, you ass").facts()).outcome()).isEqualTo(Outcome.REJECT);
    }

    @Test
    void evidenceOfManyPhrasesIsKeptInPart() {
        WordEntry[] entries = IntStream.range(0, 40)
                .mapToObj(i -> new WordEntry(Kind.SUSPECT, "sr-Latn-RS-valencia", "w".repeat(90) + i))
                .toArray(WordEntry[]::new);
        String text = Stream.of(entries).map(WordEntry::phrase).collect(Collectors.joining(" "));

        DetectorResult verdict = WORDS.judge(facts().with(entries).saying(text).facts());

        assertThat(verdict.score()).isEqualTo(40);
        assertThat(verdict.evidence().values().get("more")).isEqualTo(28L);
        assertThat((List<?>) verdict.evidence().values().get("phrases")).hasSize(12);
        assertThat(verdict.evidence().json()).hasSizeLessThanOrEqualTo(Evidence.LONGEST);
    }

    @Test
    void theNameOfAGuestIsReadToo() {
        DetectorInputSamples facts = facts().byGuest().with(new WordEntry(Kind.BANNED, "en", "marta"));

        assertThat(WORDS.judge(facts.facts()).outcome()).isEqualTo(Outcome.REJECT);
    }

    @Test
    void theFirstTwoCommentsOfAMemberAndAllOfAGuestAreHeld() {
        assertThat(FIRST.judge(facts().after(0).facts()))
                .isEqualTo(new DetectorResult(Outcome.HOLD, 0, Evidence.of("new_member", "earlier", 0L)));
        assertThat(FIRST.judge(facts().byGuest().after(1).facts()).evidence())
                .isEqualTo(Evidence.of("new_guest", "earlier", 1L));
        assertThat(FIRST.judge(facts().byGuest().after(9).facts()).evidence().code())
                .isEqualTo("known_guest");
        assertThat(FIRST.judge(facts().after(1).facts()).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(FIRST.judge(facts().after(2).facts()).outcome()).isEqualTo(Outcome.NONE);
        assertThat(FIRST.judge(facts().byGuest().after(2).facts()).outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void theRuleOfTheStoryAndASanctionHold() {
        assertThat(PREMODERATION
                        .judge(facts().under(CommentMode.PREMODERATED).facts())
                        .outcome())
                .isEqualTo(Outcome.HOLD);
        assertThat(PREMODERATION.judge(facts().sanctioned().facts()).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(PREMODERATION.judge(facts().facts())).isEqualTo(DetectorResult.NONE);
    }
}
