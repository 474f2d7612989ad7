package org.broadsheet.moderation;

/**
 * What one detector thinks of a comment.
 *
 * @param score how much of what it looks for it found, on a scale of its own
 * @param evidence what it found, for the moderator, or null
 */
public record Verdict(Outcome outcome, double score, String evidence) {
    public static final Verdict NONE = new Verdict(Outcome.NONE, 0, null);

    /** What should become of the comment, the harmless first. Which of several wins is the policy's to say. */
    public enum Outcome {
        NONE,
        /** Wait for a person. */
        HOLD,
        /** Somebody vouches for the author. */
        APPROVE,
        /** The detector could not judge. */
        FAILED,
        SPAM,
        REJECT
    }

    static Verdict of(Outcome outcome, double score, String evidence) {
        return new Verdict(outcome, score, evidence);
    }

    static Verdict failed(String why) {
        return new Verdict(Outcome.FAILED, 0, why);
    }
}
