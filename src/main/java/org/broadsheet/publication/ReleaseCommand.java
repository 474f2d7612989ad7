package org.broadsheet.publication;

import java.time.Instant;
import org.broadsheet.article.Revision;

/**
 * The decision that a revision goes out.
 *
 * @param decidedBy the id of whoever decided it
 * @param publishAt the time asked for, or null for now
 * @param embargoUntil never before, or null
 * @param publishUntil when it ends by itself, or null
 * @param withoutApproval whether it goes out before anybody signed
 */
public record ReleaseCommand(
        long decidedBy,
        Revision revision,
        Instant publishAt,
        Instant embargoUntil,
        Instant publishUntil,
        boolean withoutApproval,
        String reason) {}
