package org.broadsheet.conversation;

import java.util.Comparator;
import java.util.List;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.conversation.DetectorResult.Outcome;

/**
 * Makes one decision of all verdicts: the most severe wins, where to vouch for an author outweighs a mere hold and
 * nothing else. A section chooses how much it takes for a verdict to be severe.
 */
public enum ModerationPolicy {
    /** Trusts a guest, too, whose first comments were let through. */
    OPEN {
        @Override
        int reportsThatHide() {
            return Integer.MAX_VALUE;
        }

        @Override
        Outcome weigh(RecordedResult finding) {
            boolean knownGuest = finding.is(Detectors.FIRST_COMMENTS) && finding.score() >= TRUSTED_AFTER;
            return knownGuest ? Outcome.NONE : finding.outcome();
        }
    },
    /** Takes every verdict as it is. */
    BALANCED,
    /** Holds a single link. */
    STRICT {
        @Override
        int reportsThatHide() {
            return 3;
        }

        @Override
        Outcome weigh(RecordedResult finding) {
            boolean link = finding.is(Detectors.LINKS) && finding.score() >= 1;
            return link && finding.outcome() == Outcome.NONE ? Outcome.HOLD : finding.outcome();
        }
    };

    /** How many visible comments an author has before being trusted. */
    static final int TRUSTED_AFTER = 2;

    private static final int LONGEST_REASON = 40;

    /** What is made of one verdict here. */
    Outcome weigh(RecordedResult finding) {
        return finding.outcome();
    }

    /** How many readers with an account must report a comment for it to be hidden until a moderator has decided. */
    int reportsThatHide() {
        return 5;
    }

    /** The decision on a comment of which every detector has been asked. */
    PolicyDecision decide(List<RecordedResult> findings) {
        RecordedResult gravest =
                findings.stream().max(Comparator.comparing(this::weigh)).orElse(null);
        if (gravest == null) {
            return new PolicyDecision(findings, CommentStatus.PENDING, "no detector");
        }
        Outcome outcome = weigh(gravest);
        String reason = outcome == Outcome.NONE ? null : gravest.detector();
        return new PolicyDecision(findings, status(outcome), reason);
    }

    private static CommentStatus status(Outcome outcome) {
        return switch (outcome) {
            case NONE -> CommentStatus.PUBLISHED;
            case APPROVE -> CommentStatus.APPROVED;
            case HOLD, FAILED -> CommentStatus.PENDING;
            case SPAM -> CommentStatus.SPAM;
            case REJECT -> CommentStatus.REJECTED;
        };
    }

    /**
     * Every verdict, and what follows from them.
     *
     * @param reason the detector that decided, or null when none objected
     */
    record PolicyDecision(List<RecordedResult> findings, CommentStatus status, String reason) {
        PolicyDecision {
            findings = List.copyOf(findings);
            reason = reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        }

        /** The same for the edit of a comment that readers' reports have hidden: a moderator reads it first. */
        PolicyDecision ofReportedEdit() {
            return status.isVisible()
                    ? new PolicyDecision(findings, CommentStatus.PENDING, ModerationDecision.REPORTS)
                    : this;
        }

        /** The same for the edit of a comment that readers see: what they have is not taken away by a machine. */
        PolicyDecision ofVisibleEdit() {
            return status.isRemoved() ? new PolicyDecision(findings, CommentStatus.PENDING, reason) : this;
        }
    }
}
