package org.broadsheet.article;

import java.time.Instant;
import java.util.List;

/**
 * What an editorial field holds. Of the plain types everything follows from the type: the form, REST, the column, the
 * comparison and the audit trail need to know nothing else of a field. The others have rules of their own.
 */
public enum FieldType {
    /** A line of the story's text, compared word by word. */
    LINE(String.class, true),
    /** One value that somebody types: a slug, a language. */
    WORD(String.class, true),
    /** A web address. */
    ADDRESS(String.class, true),
    /** Set or not; a flag that is not set is no value. */
    FLAG(Boolean.class, true),
    /** Another story, by its id. */
    STORY(Long.class, true),
    /** A picture, by its id. */
    MEDIA(Long.class, true),
    BODY(String.class, false),
    SECTION(Long.class, false),
    KIND(ArticleKind.class, false),
    TIME(Instant.class, false),
    BYLINES(List.class, false),
    TAGS(List.class, false),
    CHANGE(Change.class, false),
    /** One of a few values that the desk knows. */
    CHOICE(Object.class, false);

    private final Class<?> javaType;
    private final boolean plain;

    FieldType(Class<?> javaType, boolean plain) {
        this.javaType = javaType;
        this.plain = plain;
    }

    Class<?> javaType() {
        return javaType;
    }

    public boolean isPlain() {
        return plain;
    }
}
