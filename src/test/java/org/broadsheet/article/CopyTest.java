package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        assertThat(altered(field).hash()).isNotEqualTo(COPY.hash());
    }

    @Test
    void theHashChangesWithThePartsOfLists() {
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
                        .map(Copy::hash))
                .doesNotContain(COPY.hash())
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
