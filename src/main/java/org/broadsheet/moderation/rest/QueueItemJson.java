package org.broadsheet.moderation.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.conversation.DetectorResult.Evidence;
import org.broadsheet.conversation.DetectorResult.Outcome;
import org.broadsheet.conversation.Flag;
import org.broadsheet.conversation.ModerationAction;
import org.broadsheet.conversation.RecordedResult;
import org.broadsheet.moderation.ModerationMessages;
import org.broadsheet.moderation.QueueItem;
import org.broadsheet.moderation.QueueItem.History;

/**
 * A comment in a queue.
 *
 * @param body its latest text, plain
 * @param visibleBody what readers see meanwhile, where that is another text, or null
 */
public record QueueItemJson(
        long id,
        int revision,
        CommentStatus status,
        boolean escalated,
        Article article,
        Author author,
        String body,
        String visibleBody,
        Instant at,
        Instant editedAt,
        List<VerdictJson> verdicts,
        List<DecisionJson> decisions,
        List<FlagJson> flags,
        boolean mayDecide) {

    /** The story that it stands under. */
    public record Article(long id, String path, String headline) {}

    /** Who wrote it, and how many of their comments have which status. */
    public record Author(String name, String handle, String email, String website, boolean staff, History history) {}

    /**
     * What one detector said.
     *
     * @param evidence what it found, in words, or null
     * @param evidenceCode the same as a code for programs; {@code text} for verdicts of versions that kept a sentence
     * @param evidenceValues whole numbers, texts and lists of texts that belong to the code
     */
    public record VerdictJson(
            String detector,
            String version,
            Outcome outcome,
            double score,
            String evidence,
            String evidenceCode,
            Map<String, Object> evidenceValues) {

        static VerdictJson of(RecordedResult finding, ModerationMessages messages) {
            Evidence found = finding.evidence();
            return new VerdictJson(
                    finding.detector(),
                    finding.version(),
                    finding.outcome(),
                    finding.score(),
                    found == null ? null : messages.evidence(found),
                    found == null ? null : found.code(),
                    found == null ? null : found.values());
        }
    }

    /** One decision; {@code who} is null for the policy. */
    public record DecisionJson(String who, ModerationAction verdict, String reason, String note, Instant at) {}

    /** One open report. */
    public record FlagJson(Flag.Reason reason, String detail, boolean guest, Instant at) {}

    static QueueItemJson of(QueueItem item, ModerationMessages messages) {
        QueueItem.Writer writer = item.author();
        return new QueueItemJson(
                item.id(),
                item.revision(),
                item.status(),
                item.escalated(),
                new Article(item.story().id(), item.story().path(), item.story().headline()),
                new Author(
                        writer.name(),
                        writer.handle(),
                        writer.email(),
                        writer.website(),
                        writer.staff(),
                        writer.history()),
                item.body(),
                item.visibleBody(),
                item.at(),
                item.editedAt(),
                item.verdicts().stream()
                        .map(finding -> VerdictJson.of(finding, messages))
                        .toList(),
                item.decisions().stream()
                        .map(step ->
                                new DecisionJson(step.who(), step.verdict(), step.reason(), step.note(), step.at()))
                        .toList(),
                item.reports().stream()
                        .map(report -> new FlagJson(report.reason(), report.detail(), report.guest(), report.at()))
                        .toList(),
                item.mayDecide());
    }
}
