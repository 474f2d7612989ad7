package org.broadsheet.conversation;

/** The word lists, which moderators keep. A port: {@code moderation} uses this package and not the other way round. */
public interface PhraseLists {
    /** What finds the listed phrases in a text of a language. */
    WordMatcher matcher(String language);
}
