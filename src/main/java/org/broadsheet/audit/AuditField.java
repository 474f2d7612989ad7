package org.broadsheet.audit;

import java.util.stream.Stream;
import org.broadsheet.article.StoryField;

/**
 * The codes that {@link org.broadsheet.platform.AuditValues} of this house have, and how each is shown. The editorial fields
 * of a story have their keys in {@link StoryField} as codes.
 */
public enum AuditField {
    BIO("bio", Kind.TEXT),
    BREAKING_UNTIL("breakingUntil", Kind.TIME),
    CHECK_MINUTES("checkMinutes", Kind.NUMBER),
    COMMENT_MODE("commentMode", Kind.CONSTANT),
    COMMENTS_CLOSE_AT("commentsCloseAt", Kind.TIME),
    COMMENTS_DELETED("commentsDeleted", Kind.FLAG),
    DISPLAY_NAME("displayName", Kind.TEXT),
    DUE_AT("dueAt", Kind.TIME),
    EMBARGO_UNTIL("embargoUntil", Kind.TIME),
    HANDLE("handle", Kind.TEXT),
    HASH("hash", Kind.HASH),
    HEADLINE("headline", Kind.TEXT),
    HOLDER("holder", Kind.PERSON),
    ITEMS_KNOWN("itemsKnown", Kind.NUMBER),
    ITEMS_REFUSED("itemsRefused", Kind.NUMBER),
    ITEMS_TAKEN("itemsTaken", Kind.NUMBER),
    KIND("kind", Kind.CONSTANT),
    LABEL("label", Kind.TEXT),
    LANGUAGE("language", Kind.TEXT),
    LEGAL_HOLD("legalHold", Kind.FLAG),
    NOT_FOR_PUBLICATION("notForPublication", Kind.FLAG),
    ORIGINAL_ID("originalId", Kind.TEXT),
    PERSON("person", Kind.PERSON),
    PHRASE("phrase", Kind.TEXT),
    PRIORITY("priority", Kind.NUMBER),
    PUBLISH_AT("publishAt", Kind.TIME),
    READER("reader", Kind.PERSON),
    REASON("reason", Kind.CONSTANT),
    REVISION("revision", Kind.NUMBER),
    ROLES("roles", Kind.ROLES),
    SECTION_ID("sectionId", Kind.SECTION),
    SLUGLINE("slugline", Kind.TEXT),
    SOURCE("source", Kind.TEXT),
    STATE("state", Kind.CONSTANT),
    STATUS("status", Kind.CONSTANT),
    STEP_LABELS("stepLabels", Kind.TEXTS),
    STEP_ROLES("stepRoles", Kind.ROLES),
    STEP_SIGNATURES("stepSignatures", Kind.TEXTS),
    TEXT("text", Kind.TEXT),
    TIMES("times", Kind.NUMBER),
    UNTIL("until", Kind.TIME),
    VISIBILITY("visibility", Kind.CONSTANT),
    WITHDRAWN("withdrawn", Kind.FLAG);

    private final String code;
    private final Kind kind;

    /** What a value is; each is named like the method of {@code AuditValues} that writes it. */
    public enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        TIME,
        CONSTANT,
        PERSON,
        SECTION,
        HASH,
        TEXTS,
        ROLES
    }

    AuditField(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** The kind of a code's values; a code that nobody knows is shown as it is, like a text. */
    static Kind kindOf(String code) {
        return Stream.of(values())
                .filter(field -> field.code.equals(code))
                .map(AuditField::kind)
                .findFirst()
                .orElseGet(() -> kindOfStoryField(code));
    }

    private static Kind kindOfStoryField(String code) {
        return code.equals("change.kind")
                ? Kind.CONSTANT
                : StoryField.find(code).map(AuditField::kindOf).orElse(Kind.TEXT);
    }

    private static Kind kindOf(StoryField field) {
        return switch (field.type()) {
            case SECTION -> Kind.SECTION;
            case KIND -> Kind.CONSTANT;
            case TIME -> Kind.TIME;
            case FLAG -> Kind.FLAG;
            case STORY, MEDIA -> Kind.NUMBER;
            case BYLINES, TAGS -> Kind.TEXTS;
            default -> Kind.TEXT;
        };
    }
}
