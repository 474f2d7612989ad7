package org.broadsheet.moderation;

import java.time.Instant;
import java.util.List;
import org.broadsheet.comment.CommentLanguage;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.conversation.DecisionStep;
import org.broadsheet.conversation.DetectorResult;
import org.broadsheet.conversation.FlagReport;
import org.broadsheet.conversation.RecordedResult;

/**
 * A comment as a moderator sees it: what it says, where, by whom, every verdict on it, and all that was decided before.
 *
 * @param answered what it replies to, or null
 * @param body its latest text, plain
 * @param visibleBody what readers see meanwhile, where that is another text, or null
 * @param mayDecide false where it is the moderator's own, or under a story of theirs
 */
public record QueueItem(
        long id,
        int revision,
        CommentStatus status,
        boolean escalated,
        Story story,
        Writer author,
        Answered answered,
        String body,
        String visibleBody,
        Instant at,
        Instant editedAt,
        List<RecordedResult> verdicts,
        List<DecisionStep> decisions,
        List<FlagReport> reports,
        boolean mayDecide) {

    /** The language of its text where it is certain, or null. */
    public String language() {
        return CommentLanguage.of(body, story.language());
    }

    /** The verdicts that tell a moderator something: not those of detectors that found nothing. */
    public List<RecordedResult> findings() {
        return verdicts.stream()
                .filter(finding -> finding.outcome() != DetectorResult.Outcome.NONE || finding.evidence() != null)
                .toList();
    }

    /** Where it stands. */
    public record Story(long id, String path, String headline, long section, String language) {}

    /** Who wrote it, and what became of their earlier comments. */
    public record Writer(String name, String handle, String email, String website, boolean staff, History history) {
        public boolean isGuest() {
            return handle == null;
        }
    }

    /** Whose comment it replies to, and how that begins. */
    public record Answered(String name, String beginning) {
        /**
         * Where it is certain, or null.
         *
         * @param ofStory the language of the story
         */
        public String language(String ofStory) {
            return CommentLanguage.of(beginning, ofStory);
        }
    }

    /** How many comments of an author, this one included, stand how. */
    public record History(long visible, long pending, long rejected, long spam, long deleted) {
        static final History NONE = new History(0, 0, 0, 0, 0);

        History plus(CommentStatus status, long more) {
            return switch (status) {
                case PUBLISHED, APPROVED -> new History(visible + more, pending, rejected, spam, deleted);
                case PENDING -> new History(visible, pending + more, rejected, spam, deleted);
                case REJECTED -> new History(visible, pending, rejected + more, spam, deleted);
                case SPAM -> new History(visible, pending, rejected, spam + more, deleted);
                case DELETED -> new History(visible, pending, rejected, spam, deleted + more);
            };
        }
    }
}
