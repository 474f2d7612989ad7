package org.broadsheet.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.broadsheet.platform.Hashes;

/**
 * Everything editorial that a story says, as one value: what a reporter types, what a revision keeps, and what the
 * hash covers. Texts are clean already.
 *
 * @param body safe HTML
 * @param slug the address asked for, or null to make one of the headline
 * @param breakingUntil until when the story is breaking once it is out, or null
 * @param bylines in their order
 * @param tags the names of tags, in their order
 * @param change why a story that is out already was changed, or null
 */
public record Copy(
        long sectionId,
        ArticleKind kind,
        String kicker,
        String headline,
        String shortHeadline,
        String searchHeadline,
        String standfirst,
        String body,
        String dateline,
        String language,
        String slug,
        Instant breakingUntil,
        List<Credit> bylines,
        List<String> tags,
        Change change) {
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

    public Copy {
        Objects.requireNonNull(kind);
        bylines = List.copyOf(bylines);
        tags = List.copyOf(tags);
    }

    /** Whether a headline begins with the word BREAKING, which is a flag with an end and no word of the headline. */
    public static boolean saysBreaking(String headline) {
        return BREAKING.matcher(headline).matches();
    }

    /** {@link #hash(int)} by the scheme of new versions. */
    public String hash() {
        return hash(HASH_SCHEME);
    }

    /**
     * SHA-256 over all editorial fields; two revisions with the same hash say the same to the letter. A scheme is never
     * changed, for what was hashed by it has to verify for ever: a new field is added to the newest one, where its absence
     * leaves no trace, and any other change is a new scheme.
     *
     * @param scheme 1: the values one after another, as all were hashed at first; 2: the values by their names
     */
    public String hash(int scheme) {
        return switch (scheme) {
            case 1 -> hashByPlace();
            case 2 -> hashByName();
            default -> throw new IllegalArgumentException("There is no scheme " + scheme + " of hashes.");
        };
    }

    private String hashByName() {
        return Hashes.fields("copy")
                .with("section", sectionId)
                .with("kind", kind)
                .with("kicker", kicker)
                .with("headline", headline)
                .with("shortHeadline", shortHeadline)
                .with("searchHeadline", searchHeadline)
                .with("standfirst", standfirst)
                .with("body", body)
                .with("dateline", dateline)
                .with("language", language)
                .with("slug", slug)
                .with("breakingUntil", breakingUntil)
                .with("bylines", bylines.stream().map(Credit::hash).toList())
                .with("tags", tags)
                .with("change.kind", change == null ? null : change.kind())
                .with("change.text", change == null ? null : change.text())
                .sha256();
    }

    private String hashByPlace() {
        String credits = Hashes.sha256(bylines.stream()
                .flatMap(credit -> List.of(String.valueOf(credit.personId()), credit.name(), credit.slug()).stream())
                .toArray());
        return Hashes.sha256(
                sectionId,
                kind,
                kicker,
                headline,
                shortHeadline,
                searchHeadline,
                standfirst,
                body,
                dateline,
                language,
                slug,
                breakingUntil,
                credits,
                Hashes.sha256(tags.toArray()),
                change == null ? null : change.kind(),
                change == null ? null : change.text());
    }

    /** The same copy with other names over and under it. */
    Copy named(List<Credit> credits, List<String> tagNames) {
        return new Copy(
                sectionId,
                kind,
                kicker,
                headline,
                shortHeadline,
                searchHeadline,
                standfirst,
                body,
                dateline,
                language,
                slug,
                breakingUntil,
                credits,
                tagNames,
                change);
    }

    /** The same copy with another reason for the change. */
    public Copy with(Change other) {
        return new Copy(
                sectionId,
                kind,
                kicker,
                headline,
                shortHeadline,
                searchHeadline,
                standfirst,
                body,
                dateline,
                language,
                slug,
                breakingUntil,
                bylines,
                tags,
                other);
    }
}
