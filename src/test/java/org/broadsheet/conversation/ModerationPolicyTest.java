package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.conversation.DetectorResult.Outcome;
import org.broadsheet.conversation.ModerationPolicy.PolicyDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One decision of many verdicts. */
class ModerationPolicyTest {

    private static RecordedResult finding(String detector, Outcome outcome, double score) {
        return new RecordedResult(detector, "1", new DetectorResult(outcome, score, null));
    }

    private static CommentStatus status(ModerationPolicy policy, Outcome... outcomes) {
        List<RecordedResult> findings =
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
        assertThat(status(ModerationPolicy.BALANCED, Outcome.NONE, outcome)).isEqualTo(status);
    }

    @Test
    void theMostSevereWins() {
        assertThat(status(ModerationPolicy.BALANCED, Outcome.HOLD, Outcome.SPAM, Outcome.NONE))
                .isEqualTo(CommentStatus.SPAM);
        assertThat(status(ModerationPolicy.BALANCED, Outcome.SPAM, Outcome.REJECT))
                .isEqualTo(CommentStatus.REJECTED);
    }

    @Test
    void toVouchOutweighsAHoldAndNothingElse() {
        assertThat(status(ModerationPolicy.BALANCED, Outcome.HOLD, Outcome.APPROVE))
                .isEqualTo(CommentStatus.APPROVED);
        assertThat(status(ModerationPolicy.BALANCED, Outcome.FAILED, Outcome.APPROVE))
                .isEqualTo(CommentStatus.PENDING);
        assertThat(status(ModerationPolicy.BALANCED, Outcome.REJECT, Outcome.APPROVE))
                .isEqualTo(CommentStatus.REJECTED);
    }

    @ParameterizedTest
    @EnumSource(ModerationPolicy.class)
    void aFailureNeverLetsThroughAndNeverCallsSpam(ModerationPolicy policy) {
        assertThat(status(policy, Outcome.NONE, Outcome.FAILED)).isEqualTo(CommentStatus.PENDING);
        assertThat(policy.decide(List.of()).status()).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void aGuestWhoIsKnownPassesOnlyWhereItIsOpen() {
        List<RecordedResult> known = List.of(finding(Detectors.FIRST_COMMENTS, Outcome.HOLD, 2));
        List<RecordedResult> first = List.of(finding(Detectors.FIRST_COMMENTS, Outcome.HOLD, 1));

        assertThat(ModerationPolicy.OPEN.decide(known).status()).isEqualTo(CommentStatus.PUBLISHED);
        assertThat(ModerationPolicy.OPEN.decide(first).status()).isEqualTo(CommentStatus.PENDING);
        assertThat(ModerationPolicy.BALANCED.decide(known).status()).isEqualTo(CommentStatus.PENDING);
        assertThat(ModerationPolicy.STRICT.decide(known).status()).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void oneLinkIsHeldOnlyWhereItIsStrict() {
        List<RecordedResult> link = List.of(finding(Detectors.LINKS, Outcome.NONE, 1));

        assertThat(ModerationPolicy.BALANCED.decide(link).status()).isEqualTo(CommentStatus.PUBLISHED);
        assertThat(ModerationPolicy.STRICT.decide(link).status()).isEqualTo(CommentStatus.PENDING);
        assertThat(ModerationPolicy.STRICT.decide(link).reason()).isEqualTo(Detectors.LINKS);
    }

    @Test
    void theDecisionNamesTheDetectorAndKeepsAllFindings() {
        PolicyDecision judgement = ModerationPolicy.BALANCED.decide(
                List.of(finding("links", Outcome.HOLD, 3), finding("words", Outcome.REJECT, 1)));

        assertThat(judgement.reason()).isEqualTo("words");
        assertThat(judgement.findings()).hasSize(2);
        assertThat(status(ModerationPolicy.BALANCED, Outcome.NONE)).isEqualTo(CommentStatus.PUBLISHED);
        assertThat(ModerationPolicy.BALANCED
                        .decide(List.of(finding("links", Outcome.NONE, 0)))
                        .reason())
                .isNull();
    }

    @Test
    void noMachineTakesAwayWhatReadersSee() {
        PolicyDecision rejected = ModerationPolicy.BALANCED.decide(List.of(finding("words", Outcome.REJECT, 1)));

        assertThat(rejected.ofVisibleEdit().status()).isEqualTo(CommentStatus.PENDING);
        assertThat(rejected.ofVisibleEdit().reason()).isEqualTo("words");
    }
}
