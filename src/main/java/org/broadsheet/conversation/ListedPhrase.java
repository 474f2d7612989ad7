package org.broadsheet.conversation;

/** A phrase that somebody put on a word list. */
public interface ListedPhrase {
    /** Whether it keeps a comment out; else a moderator looks at the comment. */
    boolean isBanned();

    /** A language tag, or {@code *} for all. */
    String language();

    /** As it was typed. */
    String phrase();
}
