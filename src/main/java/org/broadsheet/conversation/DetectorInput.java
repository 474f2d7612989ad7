package org.broadsheet.conversation;

import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ReplyRules;

/**
 * Everything that detectors may know of a reply, loaded before any of them runs.
 *
 * @param reply what was typed, cleaned
 * @param earlier how many comments of this author readers see already, counted no further than matters
 * @param premoderated whether a sanction demands that a moderator reads the author's comments first
 * @param words the word lists that count for its language
 */
public record DetectorInput(
        Reply reply,
        CommentAuthor author,
        ReplyRules discussion,
        int earlier,
        boolean premoderated,
        WordMatcher words) {}
