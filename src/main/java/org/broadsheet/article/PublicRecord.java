package org.broadsheet.article;

import java.time.Instant;
import java.util.List;
import org.broadsheet.platform.Violation;

/**
 * What readers had of a story, and which addresses are taken, as far as writing depends on it. A port: {@code
 * publication} uses this package and not the other way round.
 */
public interface PublicRecord {
    /** When readers had the story first, or null while they never did. */
    Instant firstRelease(long articleId);

    /** Whether readers ever had this version of the story. */
    boolean hasReleased(long articleId, long revisionId);

    /** Refuses a slug that somebody asks for and cannot have; the date is today's for a story that was never out. */
    void checkWanted(Article article, String slug, Instant firstRelease);

    /** What {@link #checkWanted} would refuse, as something to be told beside the faults of other fields. */
    List<Violation> problems(Article article, String slug, Instant firstRelease);
}
