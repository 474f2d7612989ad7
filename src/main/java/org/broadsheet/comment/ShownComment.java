package org.broadsheet.comment;

import java.time.Instant;
import org.broadsheet.text.HtmlText;

/**
 * A comment as a reader sees it, or the place where one was that still has visible replies.
 *
 * @param visibleHtml what everybody sees, or null
 * @param ownHtml what waits for a moderator, for its author's eyes only, or null
 * @param version which of its texts everybody sees, from 1, or null
 * @param author the name that it was posted under
 */
public record ShownComment(
        long id,
        Long parentId,
        int depth,
        String threadPath,
        CommentStatus status,
        String visibleHtml,
        String ownHtml,
        Long authorId,
        String author,
        String guestWebsite,
        boolean staff,
        Instant createdAt,
        Integer version,
        int likes) {
    /** One as everybody sees it. */
    public ShownComment(
            long id,
            Long parentId,
            int depth,
            String threadPath,
            CommentStatus status,
            String visibleHtml,
            Long authorId,
            String author,
            String guestWebsite,
            boolean staff,
            Instant createdAt,
            Integer version,
            int likes) {
        this(
                id,
                parentId,
                depth,
                threadPath,
                status,
                visibleHtml,
                null,
                authorId,
                author,
                guestWebsite,
                staff,
                createdAt,
                version,
                likes);
    }

    /** What this reader sees; null where only the place is left. */
    public String html() {
        return ownHtml == null ? visibleHtml : ownHtml;
    }

    /** Whether only its author sees it like this. */
    public boolean isWaiting() {
        return ownHtml != null;
    }

    /** Whether there is only the place where it was. */
    public boolean isGone() {
        return html() == null;
    }

    /** Its first words as plain text, by which a reader knows it again. */
    public String beginning() {
        return CommentText.beginning(HtmlText.words(html()));
    }

    /**
     * The language of what this reader sees where it is certain, or null.
     *
     * @param ofStory the language of the story
     */
    public String language(String ofStory) {
        return CommentLanguage.of(html(), ofStory);
    }

    public boolean isTakenBack() {
        return status == CommentStatus.DELETED;
    }

    public boolean isEdited() {
        return version != null && version > 1;
    }
}
