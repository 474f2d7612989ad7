package org.broadsheet.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.platform.Hashes;

/**
 * What a comment says: as it was sent, as it is shown, the hash by which a repetition is recognised, and a key that is
 * unique in the store, so that even two nodes at once keep only one of two equal replies.
 */
public record CommentText(String body, String html, String hash, String dedupeKey) {
    /** For how long the same words in the same place count as the same reply. */
    public static final Duration REMEMBERED = Duration.ofDays(1);

    private static final int BEGINNING = 120;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The text of a reply. */
    public static CommentText reply(long articleId, Long parentId, String authorKey, String body, Instant at) {
        String hash = hashOf(body);
        long bucket = at.getEpochSecond() / REMEMBERED.toSeconds();
        return new CommentText(
                body, CommentHtml.of(body), hash, Hashes.sha256("reply", articleId, parentId, authorKey, hash, bucket));
    }

    /** A later text of a comment, or one that was written elsewhere: it repeats nothing. */
    public static CommentText version(long commentId, int number, String body) {
        return new CommentText(body, CommentHtml.of(body), hashOf(body), Hashes.sha256("version", commentId, number));
    }

    /** The first words of a plain text, by which somebody knows it again. */
    public static String beginning(String plain) {
        String text = plain.strip();
        if (text.length() <= BEGINNING) {
            return text;
        }
        int space = text.lastIndexOf(' ', BEGINNING);
        int end = space > 0 ? space : text.offsetByCodePoints(0, text.codePointCount(0, BEGINNING) - 1);
        return text.substring(0, end) + "…";
    }

    /** Spaces and capitals make no other text. */
    public static String hashOf(String body) {
        return Hashes.sha256(SPACES.matcher(body.toLowerCase(Locale.ROOT)).replaceAll(" "));
    }
}
