package org.broadsheet.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.moderation.Policy.Judgement;
import org.broadsheet.moderation.Verdict.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One decision of many verdicts. */
class PolicyTest {

    private static Finding finding(String detector, Outcome outcome, double score) {
        return new Finding(detector, "1", new Verdict(outcome, score, null));
    }

    private static CommentStatus status(Policy policy, Outcome... outcomes) {
        List<Finding> findings =
                Stream.of(outcomes).map(outcome -> finding("any", outcome, 0)).toList();
        return policy.decide(findings).status();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, PUBLISHED",
        "HOLD, PENDING",
        "APPROVE, APPROVED",
        "FAILED, PENDING",
        "SPAM, SPAM",
        "REJECT, REJECTED"
    })
    void everyOutcomeHasItsStatus(Outcome outcome, CommentStatus status) {
        assertThat(status(Policy.BALANCED, Outcome.NONE, outcome)).isEqualTo(status);
    }

    @Test
    void theMostSevereWins() {
        assertThat(status(Policy.BALANCED, Outcome.HOLD, Outcome.SPAM, Outcome.NONE))
                .isEqualTo(CommentStatus.SPAM);
        assertThat(status(Policy.BALANCED, Outcome.SPAM, Outcome.REJECT)).isEqualTo(CommentStatus.REJECTED);
    }

    @Test
    void toVouchOutweighsAHoldAndNothingElse() {
        assertThat(status(Policy.BALANCED, Outcome.HOLD, Outcome.APPROVE)).isEqualTo(CommentStatus.APPROVED);
        assertThat(status(Policy.BALANCED, Outcome.FAILED, Outcome.APPROVE)).isEqualTo(CommentStatus.PENDING);
        assertThat(status(Policy.BALANCED, Outcome.REJECT, Outcome.APPROVE)).isEqualTo(CommentStatus.REJECTED);
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void aFailureNeverLetsThroughAndNeverCallsSpam(Policy policy) {
        assertThat(status(policy, Outcome.NONE, Outcome.FAILED)).isEqualTo(CommentStatus.PENDING);
        assertThat(policy.decide(List.of()).status()).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void aGuestWhoIsKnownPassesOnlyWhereItIsOpen() {
        List<Finding> known = List.of(finding(Detectors.FIRST_COMMENTS, Outcome.HOLD, 2));
        List<Finding> first = List.of(finding(Detectors.FIRST_COMMENTS, Outcome.HOLD, 1));

        assertThat(Policy.OPEN.decide(known).status()).isEqualTo(CommentStatus.PUBLISHED);
        assertThat(Policy.OPEN.decide(first).status()).isEqualTo(CommentStatus.PENDING);
        assertThat(Policy.BALANCED.decide(known).status()).isEqualTo(CommentStatus.PENDING);
        assertThat(Policy.STRICT.decide(known).status()).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void oneLinkIsHeldOnlyWhereItIsStrict() {
        List<Finding> link = List.of(finding(Detectors.LINKS, Outcome.NONE, 1));

        assertThat(Policy.BALANCED.decide(link).status()).isEqualTo(CommentStatus.PUBLISHED);
        assertThat(Policy.STRICT.decide(link).status()).isEqualTo(CommentStatus.PENDING);
        assertThat(Policy.STRICT.decide(link).reason()).isEqualTo(Detectors.LINKS);
    }

    @Test
    void theDecisionNamesTheDetectorAndKeepsAllFindings() {
        Judgement judgement =
                Policy.BALANCED.decide(List.of(finding("links", Outcome.HOLD, 3), finding("words", Outcome.REJECT, 1)));

        assertThat(judgement.reason()).isEqualTo("words");
        assertThat(judgement.findings()).hasSize(2);
        assertThat(status(Policy.BALANCED, Outcome.NONE)).isEqualTo(CommentStatus.PUBLISHED);
        assertThat(Policy.BALANCED
                        .decide(List.of(finding("links", Outcome.NONE, 0)))
                        .reason())
                .isNull();
    }

    @Test
    void noMachineTakesAwayWhatReadersSee() {
        Judgement rejected = Policy.BALANCED.decide(List.of(finding("words", Outcome.REJECT, 1)));

        assertThat(rejected.ofVisibleEdit().status()).isEqualTo(CommentStatus.PENDING);
        assertThat(rejected.ofVisibleEdit().reason()).isEqualTo("words");
    }
}
