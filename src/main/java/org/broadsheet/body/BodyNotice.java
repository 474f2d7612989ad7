package org.broadsheet.body;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that was taken out of a body or changed in it when it was read.
 *
 * @param count how often
 */
public record BodyNotice(Kind kind, int count) {
    /** Each with a stable code, as in {@code embed-to-link}. */
    public enum Kind {
        DELETED_TEXT_DROPPED,
        COMMENTS_DROPPED,
        PICTURE_LEFT_OUT,
        EMBED_TO_LINK,
        EMBED_LEFT_OUT,
        LINK_REMOVED,
        HEADING_CHANGED,
        TABLE_FLATTENED,
        BLOCK_CHANGED,
        FOOTNOTE_UNLINKED,
        ELEMENT_LEFT_OUT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
