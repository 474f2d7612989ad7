package org.broadsheet.publication;

import java.time.Instant;
import java.util.List;
import org.broadsheet.article.Change;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.StoryContent;
import org.broadsheet.platform.Actor;

/**
 * A story that was public before it came into this store.
 *
 * @param writer who is recorded as its author
 * @param editor who is recorded as having released it
 * @param changes what readers were told of it later, in order
 * @param views how often it was read so far
 */
public record ArchivedStory(
        StoryContent content,
        DeskNotes notes,
        Actor writer,
        Actor editor,
        Instant writtenAt,
        Instant publishedAt,
        List<ArchivedChange> changes,
        long views) {

    /** A change with its public text, and when it came out. */
    public record ArchivedChange(Change change, Instant at) {}

    public ArchivedStory {
        changes = List.copyOf(changes);
    }
}
