package org.broadsheet.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.article.CommentMode;
import org.broadsheet.moderation.Verdict.Outcome;
import org.broadsheet.moderation.WordEntry.Kind;
import org.junit.jupiter.api.Test;

/** What each detector of the house looks for. */
class DetectorsTest {
    private static final Detector STAFF = new Detectors.Staff();
    private static final Detector LINKS = new Detectors.Links();
    private static final Detector WORDS = new Detectors.Words();
    private static final Detector FIRST = new Detectors.FirstComments();
    private static final Detector PREMODERATION = new Detectors.Premoderation();

    private static FactSamples facts() {
        return new FactSamples();
    }

    @Test
    void theStaffIsVouchedFor() {
        assertThat(STAFF.judge(facts().byStaff().facts()).outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(STAFF.judge(facts().facts())).isEqualTo(Verdict.NONE);
        assertThat(STAFF.judge(facts().byStaff().sanctioned().facts())).isEqualTo(Verdict.NONE);
    }

    @Test
    void twoLinksAreTooMany() {
        Verdict two = LINKS.judge(facts().saying("http://a.b www.c.d").facts());

        assertThat(LINKS.judge(facts().facts())).isEqualTo(Verdict.NONE);
        assertThat(LINKS.judge(facts().saying("http://a.b").facts()).outcome()).isEqualTo(Outcome.NONE);
        assertThat(two).isEqualTo(new Verdict(Outcome.HOLD, 2, "2 links"));
    }

    @Test
    void bannedWordsRejectAndSuspectOnesHold() {
        FactSamples facts =
                facts().with(new WordEntry(Kind.BANNED, "en", "foul"), new WordEntry(Kind.SUSPECT, "en", "odd"));

        assertThat(WORDS.judge(facts.saying("A foul and odd thing").facts()))
                .isEqualTo(new Verdict(Outcome.REJECT, 2, "banned (en): foul, suspect (en): odd"));
        assertThat(WORDS.judge(facts.saying("An odd thing").facts()).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(WORDS.judge(facts.saying("A thing").facts())).isEqualTo(Verdict.NONE);
    }

    @Test
    void aGuessHoldsAtMost() {
        FactSamples facts =
                facts().with(new WordEntry(Kind.BANNED, "en", "ass"), new WordEntry(Kind.BANNED, "zh", "幹"));

        assertThat(WORDS.judge(facts.saying("The A55 is closed at Conwy").facts()))
                .isEqualTo(new Verdict(Outcome.HOLD, 1, "perhaps banned (en): ass"));
        assertThat(WORDS.judge(facts.saying("幹部が辞任した。主幹道路").facts()))
                .isEqualTo(new Verdict(Outcome.HOLD, 1, "perhaps banned (zh): 幹"));
        assertThat(WORDS.judge(facts.saying("幹部, you ass").facts()).outcome()).isEqualTo(Outcome.REJECT);
    }

    @Test
    void theNameOfAGuestIsReadToo() {
        FactSamples facts = facts().byGuest().with(new WordEntry(Kind.BANNED, "en", "marta"));

        assertThat(WORDS.judge(facts.facts()).outcome()).isEqualTo(Outcome.REJECT);
    }

    @Test
    void theFirstTwoCommentsOfAMemberAndAllOfAGuestAreHeld() {
        assertThat(FIRST.judge(facts().after(0).facts()).outcome()).isEqualTo(Outcome.HOLD);
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
        assertThat(PREMODERATION.judge(facts().facts())).isEqualTo(Verdict.NONE);
    }
}
