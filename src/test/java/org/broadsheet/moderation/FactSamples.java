package org.broadsheet.moderation;

import java.util.List;
import org.broadsheet.article.CommentMode;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.Discussion;
import org.broadsheet.comment.Reply;

/** Facts as detectors get them; a known member under an open story, unless a test says otherwise. */
final class FactSamples {
    private String body = "Well said.";
    private boolean guest;
    private boolean staff;
    private boolean premoderated;
    private int earlier = 2;
    private CommentMode mode = CommentMode.OPEN;
    private WordMatcher words = WordMatcher.of(List.of());

    FactSamples saying(String text) {
        body = text;
        return this;
    }

    FactSamples byGuest() {
        guest = true;
        return this;
    }

    FactSamples byStaff() {
        staff = true;
        return this;
    }

    FactSamples sanctioned() {
        premoderated = true;
        return this;
    }

    FactSamples after(int comments) {
        earlier = comments;
        return this;
    }

    FactSamples under(CommentMode other) {
        mode = other;
        return this;
    }

    FactSamples with(WordEntry... entries) {
        words = WordMatcher.of(List.of(entries));
        return this;
    }

    Facts facts() {
        CommentAuthor author = new CommentAuthor(guest ? null : 7L, "Marta", null, null, "a", "b", staff);
        Discussion discussion = new Discussion(1, "/world/x", 1, "en", mode, "BALANCED", null);
        return new Facts(new Reply(null, body, null, null, null), author, discussion, earlier, premoderated, words);
    }
}
