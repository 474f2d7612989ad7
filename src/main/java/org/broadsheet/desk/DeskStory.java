package org.broadsheet.desk;

import java.time.Instant;
import java.util.List;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.StoryContent;
import org.broadsheet.editing.Locks;
import org.broadsheet.workflow.AvailableTransition;
import org.broadsheet.workflow.HistoryRow;
import org.broadsheet.workflow.Holds;
import org.broadsheet.workflow.PublishCheck;
import org.broadsheet.workflow.Signature;
import org.broadsheet.workflow.StoryStatus;

/**
 * A story as the desk shows it to somebody: what it says, where it stands, what is still missing and what they
 * may do.
 *
 * @param revisionId the newest version, as the editor starts from it
 * @param claimedBy who reviews it, or null
 * @param holder who has it open for writing, or null
 * @param mine whether they have written on it or have a byline
 * @param written whether they wrote the newest version
 * @param mayWrite whether they may save a version
 * @param mayFlag whether they may set or end BREAKING on what readers have or will have
 * @param savedAt when the newest version was saved, and {@code savedBy} by whom
 * @param holds how each hold that the story is under was placed; empty while it may be published
 * @param sentBack how it was sent back, with who, when and the note, until it is submitted again; or null
 */
public record DeskStory(
        long revisionId,
        StoryContent content,
        DeskNotes notes,
        int wordCount,
        StoryStatus status,
        List<PublishCheck> gates,
        List<Signature> signatures,
        List<AvailableTransition> possibilities,
        String claimedBy,
        Locks.Holder holder,
        boolean mine,
        boolean written,
        boolean mayWrite,
        boolean mayFlag,
        Instant savedAt,
        String savedBy,
        List<Holds.Row> holds,
        HistoryRow sentBack) {

    public DeskStory {
        gates = List.copyOf(gates);
        signatures = List.copyOf(signatures);
        possibilities = List.copyOf(possibilities);
        holds = List.copyOf(holds);
    }

    /** Whether the note of the newest version is the one that readers were given with the version that they have. */
    public boolean repeatsOldNote() {
        return gates.stream().anyMatch(gate -> gate.code().equals("changeTold") && !gate.passed());
    }

    /** Whether readers have the newest version, or had it last: what changes from now on is another change. */
    public boolean isReadersVersion() {
        return status.lastRevision() != null && status.lastRevision() == status.revision();
    }

    public long id() {
        return status.id();
    }
}
