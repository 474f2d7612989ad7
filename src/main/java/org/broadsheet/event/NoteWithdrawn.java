package org.broadsheet.event;

import java.time.Instant;
import org.broadsheet.platform.jobs.Outbox;

/** The paper took back what it had told readers about a change. */
public record NoteWithdrawn(long articleId, long correctionId, Instant at) implements HouseEvent {
    @Override
    public void write(Outbox outbox) {
        outbox.put(EventType.STORY_CORRECTED.errand(
                "article:" + articleId, correctionId + ":withdrawn", correctionId, at));
    }
}
