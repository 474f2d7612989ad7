package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryFieldTest {
    private static final ResourceBundle LABELS = ResourceBundle.getBundle(StoryField.LABELS, Locale.ROOT);

    @Test
    void everyFieldHasALabelAndEveryLabelAField() {
        List<String> fields = Stream.of(StoryField.values())
                .flatMap(field -> field.type() == FieldType.CHANGE
                        ? Stream.of("field_change.kind", "field_change.text")
                        : Stream.of("field_" + field.key()))
                .toList();

        assertThat(LABELS.keySet().stream().filter(key -> !key.endsWith("_hint")))
                .containsExactlyInAnyOrderElementsOf(fields);
        assertThat(LABELS.keySet().stream()
                        .filter(key -> key.endsWith("_hint"))
                        .map(key -> key.substring(0, key.length() - "_hint".length())))
                .isSubsetOf(fields);
    }

    @Test
    void keysAreWrittenAsInRest() {
        assertThat(StoryField.find("searchHeadline")).contains(StoryField.SEARCH_HEADLINE);
        assertThat(StoryField.find("SEARCH_HEADLINE")).isEmpty();
        assertThat(Stream.of(StoryField.values()).map(StoryField::key)).doesNotHaveDuplicates();
    }
}
