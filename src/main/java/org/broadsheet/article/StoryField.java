package org.broadsheet.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.account.Permission;

/**
 * The editorial fields of a story, each declared once, in the order of the editor. The form, REST and its description, the
 * column, the limits, the hash, the comparison, the audit trail and the guide follow this list. A field of the version is
 * under its hash and takes effect at a release; a field of the desk takes effect at once.
 *
 * <p>A new field of a plain type costs a line here, a migration that adds its column, its label {@code field_key} in the
 * messages, and the template that shows it to readers.
 */
public enum StoryField {
    HEADLINE(FieldType.LINE, Home.VERSION, Rule.atMost(200).advising(110)),
    STANDFIRST(FieldType.LINE, Home.VERSION, Rule.atMost(600).advising(600)),
    BODY(FieldType.BODY, Home.VERSION, Rule.atMost(900_000)),
    CHANGE(FieldType.CHANGE, Home.VERSION, Rule.atMost(1000).advising(1000)),
    SECTION(FieldType.SECTION, Home.VERSION, Rule.none()),
    KIND(FieldType.KIND, Home.VERSION, Rule.none()),
    BYLINES(FieldType.BYLINES, Home.VERSION, Rule.atMost(120)),
    TAGS(FieldType.TAGS, Home.VERSION, Rule.atMost(80)),
    KICKER(FieldType.LINE, Home.VERSION, Rule.atMost(60).advising(60)),
    BREAKING_UNTIL(FieldType.TIME, Home.VERSION, Rule.none()),
    DATELINE(FieldType.LINE, Home.VERSION, Rule.atMost(80).onPage()),
    SLUGLINE(FieldType.WORD, Home.DESK, Rule.atMost(80)),
    DUE(FieldType.TIME, Home.DESK, Rule.none()),
    PRIORITY(FieldType.CHOICE, Home.DESK, Rule.none()),
    LEGAL(FieldType.FLAG, Home.DESK, Rule.none()),
    NOT_FOR_PUBLICATION(FieldType.FLAG, Home.DESK, Rule.none()),
    SHORT_HEADLINE(FieldType.LINE, Home.ELSEWHERE, Rule.atMost(100).advising(60)),
    SEARCH_HEADLINE(
            FieldType.LINE, Home.ELSEWHERE, Rule.atMost(200).advising(70).onPage()),
    SOCIAL_HEADLINE(
            FieldType.LINE, Home.ELSEWHERE, Rule.atMost(200).advising(70).onPage()),
    SOCIAL_DESCRIPTION(
            FieldType.LINE, Home.ELSEWHERE, Rule.atMost(300).advising(200).onPage()),
    CANONICAL_URL(FieldType.ADDRESS, Home.ELSEWHERE, Rule.atMost(500).onPage().by(Permission.ARTICLE_EDIT)),
    NO_INDEX(FieldType.FLAG, Home.ELSEWHERE, Rule.none().onPage().by(Permission.ARTICLE_EDIT)),
    TRANSLATION_OF(FieldType.STORY, Home.ELSEWHERE, Rule.none()),
    LEAD_MEDIA(FieldType.MEDIA, Home.VERSION, Rule.none()),
    SLUG(FieldType.WORD, Home.VERSION, Rule.atMost(80)),
    LANGUAGE(FieldType.WORD, Home.VERSION, Rule.atMost(20)),
    COMMENT_MODE(FieldType.CHOICE, Home.DESK, Rule.none()),
    COMMENTS_CLOSE_AT(FieldType.TIME, Home.DESK, Rule.none());

    /** The bundle that has each field's label, {@code field_key}, and where it helps a hint, {@code field_key_hint}. */
    public static final String LABELS = "org.broadsheet.article.messages";

    private final FieldType type;
    private final Home home;
    private final Rule rule;
    private final String key;

    /** Where a field belongs. */
    private enum Home {
        /** The version. */
        VERSION,
        /** The version too: what lists, searches and shared links show in the place of the page's own text. */
        ELSEWHERE,
        /** The desk's own facts about the story. */
        DESK
    }

    /**
     * @param longest in characters, 0 for none; of a list, of each item
     * @param advised the number of characters that the form counts to, 0 for none
     * @param shown whether the story's page is given it beside the teaser
     * @param permission who may set it beside those who may write the story at all, or null
     */
    private record Rule(int longest, int advised, boolean shown, String permission) {
        static Rule none() {
            return atMost(0);
        }

        static Rule atMost(int characters) {
            return new Rule(characters, 0, false, null);
        }

        Rule advising(int characters) {
            return new Rule(longest, characters, shown, permission);
        }

        Rule onPage() {
            return new Rule(longest, advised, true, permission);
        }

        Rule by(String needed) {
            return new Rule(longest, advised, shown, needed);
        }
    }

    StoryField(FieldType type, Home home, Rule rule) {
        this.type = type;
        this.home = home;
        this.rule = rule;
        this.key = camelCase(name());
    }

    private static String camelCase(String constant) {
        StringBuilder key = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    /** All that a version holds. */
    public static List<StoryField> ofVersions() {
        return all().filter(StoryField::isOfVersions).toList();
    }

    /** Those of the version that are of a plain type. */
    public static List<StoryField> plain() {
        return all().filter(field -> field.isOfVersions() && field.type.isPlain())
                .toList();
    }

    /** Those that lists, searches and shared links show in the place of the page's own text. */
    public static List<StoryField> elsewhere() {
        return all().filter(field -> field.home == Home.ELSEWHERE).toList();
    }

    /** Those that the story's page is given beside its teaser. */
    public static List<StoryField> onPage() {
        return all().filter(field -> field.rule.shown).toList();
    }

    public static Optional<StoryField> find(String key) {
        return all().filter(field -> field.key.equals(key)).findFirst();
    }

    private static Stream<StoryField> all() {
        return Arrays.stream(values());
    }

    /** The name in the form, in REST, under the hash, in the audit trail, and of its label {@code field_key}. */
    public String key() {
        return key;
    }

    public FieldType type() {
        return type;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfVersions() {
        return home != Home.DESK;
    }

    /** The longest text in characters (of a list, of each item), 0 where there is none. */
    public int longest() {
        return rule.longest;
    }

    /** The number of characters that the form counts to, 0 for none. */
    public int advised() {
        return rule.advised;
    }

    /** What somebody needs to set it, beside what writing the story needs. */
    public Optional<String> permission() {
        return Optional.ofNullable(rule.permission);
    }
}
