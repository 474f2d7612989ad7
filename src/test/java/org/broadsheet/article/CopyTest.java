package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTest {

    private static final Credit ADA = new Credit(1L, "Ada Quill", "ada-quill");
    private static final Credit BEN = new Credit(null, "Ben Nib", "ben-nib");

    private static final Copy COPY = new Copy(
            1,
            ArticleKind.NEWS,
            "kicker",
            "headline",
            "short",
            "search",
            "standfirst",
            "<p>body</p>",
            "dateline",
            "en",
            "slug",
            Instant.parse("2026-03-02T12:00:00Z"),
            List.of(ADA, BEN),
            List.of("One", "Two"),
            new Change(ChangeKind.CORRECTION, "text"));

    static Stream<String> fields() {
        return Stream.of(Copy.class.getRecordComponents()).map(RecordComponent::getName);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void theHashChangesWithEveryField(String field) throws ReflectiveOperationException {
        assertThat(altered(field).hash(1)).isNotEqualTo(COPY.hash(1));
        assertThat(altered(field).hash(2)).isNotEqualTo(COPY.hash(2));
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
        assertThat(COPY.hash()).isEqualTo(COPY.hash(2));
        assertThatThrownBy(() -> COPY.hash(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theHashChangesWithThePartsOfLists(int scheme) {
        assertThat(Stream.of(
                                credited(BEN, ADA),
                                credited(ADA),
                                credited(ADA, BEN, BEN),
                                credited(new Credit(2L, "Ada Quill", "ada-quill"), BEN),
                                credited(new Credit(1L, "Ada Quil", "ada-quill"), BEN),
                                credited(new Credit(1L, "Ada Quill", "ada"), BEN),
                                COPY.named(COPY.bylines(), List.of("Two", "One")),
                                COPY.named(COPY.bylines(), List.of("OneTwo")),
                                COPY.named(COPY.bylines(), List.of()),
                                COPY.with(null),
                                COPY.with(new Change(ChangeKind.CORRECTION, "other")),
                                COPY.with(new Change(ChangeKind.UPDATE, "text")),
                                COPY.with(new Change(ChangeKind.CORRECTION, null)))
                        .map(copy -> copy.hash(scheme)))
                .doesNotContain(COPY.hash(scheme))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameWordsHaveTheSameHash() {
        assertThat(COPY.with(COPY.change()).hash()).isEqualTo(COPY.hash()).matches("[0-9a-f]{64}");
    }

    private static Copy credited(Credit... credits) {
        return new Copy(
                COPY.sectionId(),
                COPY.kind(),
                COPY.kicker(),
                COPY.headline(),
                COPY.shortHeadline(),
                COPY.searchHeadline(),
                COPY.standfirst(),
                COPY.body(),
                COPY.dateline(),
                COPY.language(),
                COPY.slug(),
                COPY.breakingUntil(),
                List.of(credits),
                COPY.tags(),
                COPY.change());
    }

    /** The copy with one field changed, whichever fields it may have in days to come. */
    private static Copy altered(String field) throws ReflectiveOperationException {
        RecordComponent[] components = Copy.class.getRecordComponents();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            Object value = component.getAccessor().invoke(COPY);
            values.add(component.getName().equals(field) ? other(value) : value);
        }
        Constructor<Copy> constructor = Copy.class.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(values.toArray());
    }

    private static Object other(Object value) {
        if (value instanceof Long number) {
            return number + 1;
        }
        if (value instanceof String text) {
            return text + "x";
        }
        if (value instanceof Instant at) {
            return at.plusNanos(1000);
        }
        if (value instanceof ArticleKind) {
            return ArticleKind.OPINION;
        }
        if (value instanceof Change change) {
            return new Change(change.kind(), change.text() + "x");
        }
        return List.of(((List<?>) value).get(0));
    }
}
