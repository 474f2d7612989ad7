package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class StoryContentTest {

    private static final Byline ADA = new Byline(1L, "Ada Quill", "ada-quill");
    private static final Byline BEN = new Byline(null, "Ben Nib", "ben-nib");

    private static final StoryContent COPY = StoryContent.of(Map.of(
                    StoryField.SECTION, 1L,
                    StoryField.KIND, ArticleKind.NEWS,
                    StoryField.KICKER, "kicker",
                    StoryField.HEADLINE, "headline",
                    StoryField.SHORT_HEADLINE, "short",
                    StoryField.SEARCH_HEADLINE, "search",
                    StoryField.STANDFIRST, "standfirst",
                    StoryField.BODY, "<p>body</p>",
                    StoryField.DATELINE, "dateline"))
            .with(StoryField.LANGUAGE, "en")
            .with(StoryField.SLUG, "slug")
            .with(StoryField.BREAKING_UNTIL, Instant.parse("2026-03-02T12:00:00Z"))
            .with(StoryField.BYLINES, List.of(ADA, BEN))
            .with(StoryField.TAGS, List.of("One", "Two"))
            .with(new Change(ChangeKind.CORRECTION, "text"));

    /** Those that there were when the first scheme was made; the others leave no trace in it. */
    private static final Set<StoryField> OF_THE_FIRST_SCHEME = EnumSet.of(
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

    static List<StoryField> fields() {
        return StoryField.ofVersions();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void theHashChangesWithEveryField(StoryField field) {
        StoryContent altered = COPY.with(field, otherValue(field, COPY.get(field)));
        assertThat(altered.hash(2)).isNotEqualTo(COPY.hash(2));
        assertThat(altered.hash(1).equals(COPY.hash(1))).isNotEqualTo(OF_THE_FIRST_SCHEME.contains(field));
        assertThat(altered.isCoveredBy(1)).isEqualTo(OF_THE_FIRST_SCHEME.contains(field));
        assertThat(altered.isCoveredBy(2)).isTrue();
    }

    @Test
    void takesNothingThatAFieldCannotHold() {
        assertThatThrownBy(() -> COPY.with(StoryField.HEADLINE, 5L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> COPY.with(StoryField.SLUGLINE, "bridge")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStoryWithoutAKindIsNews() {
        Map<StoryField, Object> none = new EnumMap<>(StoryField.class);
        none.put(StoryField.KIND, null);
        assertThat(StoryContent.of(none).kind()).isEqualTo(ArticleKind.NEWS);
        assertThat(COPY.with(StoryField.KIND, null).kind()).isEqualTo(ArticleKind.NEWS);
    }

    @Test
    void aFlagThatIsNotSetIsNoValue() {
        assertThat(COPY.with(StoryField.NO_INDEX, false)).isEqualTo(COPY);
        assertThat(COPY.with(StoryField.NO_INDEX, true).get(StoryField.NO_INDEX))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8c1508ec66052feba8926e4cbb1a65df647183b5f9b53ffc82f3a7edb14af222",
        "2, cfb87ddec10f45fcb41344cbe4f2657a97f2711fc655e708c3b4778dc3bd5912",
    })
    void schemeNeverChanges(int scheme, String hash) {
        // Computed by another tool from the description of the scheme: what is stored has to verify for ever.
        assertThat(COPY.hash(scheme)).isEqualTo(hash);
    }

    @Test
    void newestSchemeIsTheSecond() {
        assertThat(COPY.hash()).isEqualTo(COPY.hash(2, 2)).isNotEqualTo(COPY.hash(2));
        assertThatThrownBy(() -> COPY.hash(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theHashChangesWithThePartsOfLists(int scheme) {
        assertThat(Stream.of(
                                credited(BEN, ADA),
                                credited(ADA),
                                credited(ADA, BEN, BEN),
                                credited(new Byline(2L, "Ada Quill", "ada-quill"), BEN),
                                credited(new Byline(1L, "Ada Quil", "ada-quill"), BEN),
                                credited(new Byline(1L, "Ada Quill", "ada"), BEN),
                                COPY.named(COPY.bylines(), List.of("Two", "One")),
                                COPY.named(COPY.bylines(), List.of("OneTwo")),
                                COPY.named(COPY.bylines(), List.of()),
                                COPY.with(null),
                                COPY.with(new Change(ChangeKind.CORRECTION, "other")),
                                COPY.with(new Change(ChangeKind.UPDATE, "text")),
                                COPY.with(new Change(ChangeKind.CORRECTION, null)))
                        .map(content -> content.hash(scheme)))
                .doesNotContain(COPY.hash(scheme))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameWordsHaveTheSameHash() {
        assertThat(COPY.with(COPY.change()).hash()).isEqualTo(COPY.hash()).matches("[0-9a-f]{64}");
    }

    private static StoryContent credited(Byline... credits) {
        return COPY.with(StoryField.BYLINES, List.of(credits));
    }

    /** Another value than a field has. */
    public static Object otherValue(StoryField field, Object value) {
        return switch (field.type()) {
            case SECTION, STORY, MEDIA -> value == null ? 7L : (Long) value + 1;
            case FLAG -> value == null;
            case KIND -> ArticleKind.OPINION;
            case TIME -> ((Instant) value).plusNanos(1000);
            case BYLINES, TAGS -> List.of(((List<?>) value).get(0));
            case CHANGE -> new Change(ChangeKind.CORRECTION, "textx");
            default -> value + "x";
        };
    }
}
