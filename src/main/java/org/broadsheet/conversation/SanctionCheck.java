package org.broadsheet.conversation;

import java.util.Optional;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.platform.Actor;

/** The sanctions on commenters, which moderators impose. A port, as {@link PhraseLists} is one. */
public interface SanctionCheck {
    /** Refuses with 403 an author whose sanction forbids the comment; true where a moderator must read it first. */
    boolean check(CommentAuthor author, ReplyRules rules);

    /** The warning that a reader has not acknowledged yet. */
    Optional<Warning> findWarning(Actor reader);

    /** A reader has read a warning of theirs. */
    void acknowledge(Actor reader, long id);

    /** A warning that waits for its reader. */
    record Warning(long id, String text) {}
}
