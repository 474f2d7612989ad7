package org.broadsheet.conversation;

import java.util.List;
import org.broadsheet.article.CommentMode;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.moderation.WordEntry;

/** Facts as detectors get them; a known member under an open story, unless a test says otherwise. */
final class DetectorInputSamples {
    private String body = "Well said.";
    private boolean guest;
    private boolean staff;
    private boolean premoderated;
    private int earlier = 2;
    private CommentMode mode = CommentMode.OPEN;
    private WordMatcher words = WordMatcher.of(List.of());

    DetectorInputSamples saying(String text) {
        body = text;
        return this;
    }

    DetectorInputSamples byGuest() {
        guest = true;
        return this;
    }

    DetectorInputSamples byStaff() {
        staff = true;
        return this;
    }

    DetectorInputSamples sanctioned() {
        premoderated = true;
        return this;
    }

    DetectorInputSamples after(int comments) {
        earlier = comments;
        return this;
    }

    DetectorInputSamples under(CommentMode other) {
        mode = other;
        return this;
    }

    DetectorInputSamples with(WordEntry... entries) {
        words = WordMatcher.of(List.of(entries));
        return this;
    }

    DetectorInput facts() {
        CommentAuthor author = new CommentAuthor(guest ? null : 7L, "Marta", null, null, "a", "b", staff);
        ReplyRules discussion = new ReplyRules(1, "/world/x", 1, "en", mode, "BALANCED", null);
        return new DetectorInput(
                new Reply(null, body, null, null, null), author, discussion, earlier, premoderated, words);
    }
}
