package org.broadsheet.importing;

import java.time.Instant;
import java.util.List;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.StoryContent;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.platform.Actor;

/**
 * A story of the source.
 *
 * @param id as the source has it
 * @param versions oldest first
 * @param withdrawnAt when readers lost it, for a withdrawn one
 * @param approvedBy must be null: what was approved elsewhere is not approved here
 */
public record ImportedStory(
        String id,
        State state,
        DeskNotes notes,
        List<Version> versions,
        Instant withdrawnAt,
        String approvedBy,
        Readers readers) {

    /** What became of it there. */
    public enum State {
        DRAFT,
        RELEASED,
        WITHDRAWN
    }

    /**
     * One text of it.
     *
     * @param people the source's ids of the people under its headline, before the names of the copy; whoever of the
     *     house comes first is its author
     * @param at when it was written
     * @param releasedAt when readers had it; null in a draft
     */
    public record Version(StoryContent content, List<String> people, Instant at, Instant releasedAt) {
        public Version {
            people = List.copyOf(people);
        }
    }

    /**
     * What readers know of it.
     *
     * @param oldPaths where they found it, as in {@code /world/2019/05/06/a-story}
     * @param views how often it was read
     * @param comments each behind the one that it answers
     */
    public record Readers(List<String> oldPaths, long views, List<Comment> comments) {
        public Readers {
            oldPaths = List.copyOf(oldPaths);
            comments = List.copyOf(comments);
        }

        /** Nobody has read it so far. */
        public static Readers none() {
            return new Readers(List.of(), 0, List.of());
        }
    }

    /**
     * What somebody said there.
     *
     * @param id as the source has it
     * @param parent the source's id of the comment that it answers, or null
     * @param who somebody with an account here, or null for a guest; the name and the email are the guest's
     */
    public record Comment(
            String id,
            String parent,
            Actor who,
            String name,
            String email,
            String text,
            Instant at,
            CommentStatus status) {}

    public ImportedStory {
        versions = List.copyOf(versions);
        readers = readers == null ? new Readers(List.of(), 0, List.of()) : readers;
    }
}
