package org.broadsheet.publication;

import java.time.Instant;
import java.util.List;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.StoryContent;

/**
 * A story that was made elsewhere, with its own times.
 *
 * @param takenBy the id of whoever brings it here
 * @param versions oldest first; all of them were public unless it is a draft
 * @param withdrawnAt when readers lost it, or null
 * @param oldPaths where readers found it besides
 * @param views how often it was read so far
 */
public record PastStory(
        long takenBy,
        DeskNotes notes,
        List<Version> versions,
        boolean isDraft,
        Instant withdrawnAt,
        List<String> oldPaths,
        long views) {

    /**
     * One text of it.
     *
     * @param author the id of the person who wrote it, as far as this house knows
     * @param at when it was written
     * @param releasedAt when readers had it, or null
     */
    public record Version(StoryContent content, long author, Instant at, Instant releasedAt) {}

    public PastStory {
        versions = List.copyOf(versions);
        oldPaths = List.copyOf(oldPaths);
    }

    /** When readers had it first, or null. */
    Instant firstRelease() {
        return versions.get(0).releasedAt();
    }
}
