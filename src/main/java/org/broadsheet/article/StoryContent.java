package org.broadsheet.article;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.body.BodySchema;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.Hashes;

/**
 * Everything editorial that a story says, as one value by the fields of {@link StoryField}: what a reporter types, what a
 * revision keeps, and what the hash covers. The methods for single fields are for those that have rules of their own.
 */
public final class StoryContent {
    /** How many names fit under a headline. */
    public static final int MOST_BYLINES = 12;

    public static final int MOST_TAGS = 20;

    /** The scheme by which new versions are hashed; {@link #hash(int)} knows all of them. */
    public static final int HASH_SCHEME = 2;

    /** The flag as a word before the headline: in capitals, or set off from what follows; the editor's script has the same. */
    private static final Pattern BREAKING = Pattern.compile(
            "[^\\p{L}\\p{N}]*+(?:BREAKING(?![\\p{L}\\p{N}_])"
                    + "|(?i:breaking(?: news)?)[\\s\\u00a0\\u202f]*+[:!|–—-]).*",
            Pattern.DOTALL);

    /** The fields that there were when scheme 1 was in use. */
    private static final Set<StoryField> OF_SCHEME_1 = EnumSet.of(
            StoryField.SECTION,
            StoryField.KIND,
            StoryField.KICKER,
            StoryField.HEADLINE,
            StoryField.SHORT_HEADLINE,
            StoryField.SEARCH_HEADLINE,
            StoryField.STANDFIRST,
            StoryField.BODY,
            StoryField.DATELINE,
            StoryField.LANGUAGE,
            StoryField.SLUG,
            StoryField.BREAKING_UNTIL,
            StoryField.BYLINES,
            StoryField.TAGS,
            StoryField.CHANGE);

    private final Map<StoryField, Object> values;

    private StoryContent(Map<StoryField, Object> values) {
        values.putIfAbsent(StoryField.KIND, ArticleKind.NEWS);
        this.values = Collections.unmodifiableMap(values);
    }

    /** What these values say; null and an empty list are no value, and a story without a kind is news. */
    public static StoryContent of(Map<StoryField, Object> values) {
        Map<StoryField, Object> all = new EnumMap<>(StoryField.class);
        values.forEach((field, value) -> put(all, field, value));
        return new StoryContent(all);
    }

    private static void put(Map<StoryField, Object> all, StoryField field, Object value) {
        if (!field.isOfVersions() || value != null && !field.type().javaType().isInstance(value)) {
            throw new IllegalArgumentException(field + " cannot be " + value);
        }
        Object kept = value instanceof List<?> list ? List.copyOf(list) : value;
        if (kept == null || kept.equals(List.of()) || kept.equals(Boolean.FALSE)) {
            all.remove(field);
        } else {
            all.put(field, kept);
        }
    }

    /** The same copy with another value of a field. */
    public StoryContent with(StoryField field, Object value) {
        Map<StoryField, Object> all = new EnumMap<>(values);
        put(all, field, value);
        return new StoryContent(all);
    }

    /** The same copy with another reason for the change. */
    public StoryContent with(Change other) {
        return with(StoryField.CHANGE, other);
    }

    /** The same copy with other names over and under it. */
    StoryContent named(List<Byline> credits, List<String> tagNames) {
        return with(StoryField.BYLINES, credits).with(StoryField.TAGS, tagNames);
    }

    /** Whether a headline begins with the word BREAKING, which is a flag with an end and no word of the headline. */
    public static boolean saysBreaking(String headline) {
        return BREAKING.matcher(headline).matches();
    }

    /** {@link #hash(int, int)} by the scheme and with the format of new versions. */
    public String hash() {
        return hash(HASH_SCHEME, BodySchema.FORMAT);
    }

    /** The same of a version whose body is of the first format. */
    public String hash(int scheme) {
        return hash(scheme, 1);
    }

    /**
     * SHA-256 over all editorial fields; two revisions with the same hash say the same to the letter. A scheme is never
     * changed, because what was hashed by it has to verify for ever: a new field is added to the newest one, where its
     * absence leaves no trace, and any other change is a new scheme.
     *
     * @param scheme 1: the values one after another, as all were hashed at first; 2: the values by their names
     * @param bodyFormat in which the body is written; the first leaves no trace
     */
    String hash(int scheme, int bodyFormat) {
        return switch (scheme) {
            case 1 -> hashByPlace();
            case 2 -> hashByName(bodyFormat);
            default -> throw new IllegalArgumentException("There is no scheme " + scheme + " of hashes.");
        };
    }

    /** Whether a scheme knows every field that has a value here. */
    boolean isCoveredBy(int scheme) {
        return scheme > 1 || OF_SCHEME_1.containsAll(values.keySet());
    }

    private String hashByName(int bodyFormat) {
        Hashes.Fields fields = Hashes.fields("copy").with(StoryField.SECTION.key(), sectionId());
        values.forEach((field, value) -> {
            switch (field.type()) {
                case SECTION -> {}
                case BYLINES ->
                    fields.with(
                            field.key(), bylines().stream().map(Byline::hash).toList());
                case CHANGE -> fields.with("change.kind", change().kind()).with("change.text", change().text());
                default -> fields.with(field.key(), value);
            }
        });
        return fields.with("bodyFormat", bodyFormat == 1 ? null : bodyFormat).sha256();
    }

    private String hashByPlace() {
        String credits = Hashes.sha256(bylines().stream()
                .flatMap(credit -> List.of(String.valueOf(credit.personId()), credit.name(), credit.slug()).stream())
                .toArray());
        return Hashes.sha256(
                sectionId(),
                kind(),
                text(StoryField.KICKER),
                headline(),
                text(StoryField.SHORT_HEADLINE),
                text(StoryField.SEARCH_HEADLINE),
                standfirst(),
                body(),
                text(StoryField.DATELINE),
                language(),
                slug(),
                breakingUntil(),
                credits,
                Hashes.sha256(tags().toArray()),
                change() == null ? null : change().kind(),
                change() == null ? null : change().text());
    }

    /** Adds the fields as the audit trail keeps them, by their keys; of the body only the hash of the version tells. */
    AuditValues audited(AuditValues values) {
        for (StoryField field : StoryField.ofVersions()) {
            switch (field.type()) {
                case BODY -> {}
                case FLAG -> values.field(field.key(), get(field) != null);
                case BYLINES ->
                    values.field(
                            field.key(), bylines().stream().map(Byline::name).toList());
                case CHANGE ->
                    values.field("change.kind", change() == null ? null : change().kind())
                            .field("change.text", change() == null ? null : change().text());
                default -> values.field(field.key(), get(field));
            }
        }
        return values;
    }

    /** The value of a field, or null. */
    public Object get(StoryField field) {
        return values.get(field);
    }

    /** The text of a field, or null. */
    public String text(StoryField field) {
        return (String) values.get(field);
    }

    /** 0 where none was chosen. */
    public long sectionId() {
        return (Long) values.getOrDefault(StoryField.SECTION, 0L);
    }

    public ArticleKind kind() {
        return (ArticleKind) values.get(StoryField.KIND);
    }

    public String headline() {
        return text(StoryField.HEADLINE);
    }

    public String standfirst() {
        return text(StoryField.STANDFIRST);
    }

    /** HTML; safe once it is clean. */
    public String body() {
        return text(StoryField.BODY);
    }

    public String language() {
        return text(StoryField.LANGUAGE);
    }

    /** The address asked for, or null to make one of the headline. */
    public String slug() {
        return text(StoryField.SLUG);
    }

    /** Until when the story is breaking once it is out, or null. */
    public Instant breakingUntil() {
        return (Instant) values.get(StoryField.BREAKING_UNTIL);
    }

    /** The names under the headline, in their order. */
    @SuppressWarnings("unchecked")
    public List<Byline> bylines() {
        return (List<Byline>) values.getOrDefault(StoryField.BYLINES, List.of());
    }

    /** The names of tags, in their order. */
    @SuppressWarnings("unchecked")
    public List<String> tags() {
        return (List<String>) values.getOrDefault(StoryField.TAGS, List.of());
    }

    /** Why a story that is out already was changed, or null. */
    public Change change() {
        return (Change) values.get(StoryField.CHANGE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoryContent content && values.equals(content.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    @Override
    public String toString() {
        return "StoryContent" + values;
    }
}
