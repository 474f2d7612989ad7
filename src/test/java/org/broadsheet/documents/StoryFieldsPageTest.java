package org.broadsheet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.article.FieldType;
import org.broadsheet.article.StoryField;
import org.junit.jupiter.api.Test;

/** The guide and the labels have each field of a story, and no other. */
class StoryFieldsPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-zA-Z.]+)` \\| ([^|]+) \\| ([^|]*) \\|");

    @Test
    void theGuideHasEachFieldWithItsLabelAndLimit() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/guide.md"));

        assertThat(ROW.matcher(guide).results().map(StoryFieldsPageTest::row))
                .containsExactlyElementsOf(Stream.of(StoryField.values())
                        .flatMap(field -> keys(field).map(key -> key + ": " + label(key) + ", " + limit(field, key)))
                        .toList());
    }

    private static String row(MatchResult row) {
        return row.group(1) + ": " + row.group(2) + ", " + row.group(3);
    }

    private static Stream<String> keys(StoryField field) {
        return field.type() == FieldType.CHANGE ? Stream.of("change.kind", "change.text") : Stream.of(field.key());
    }

    private static String label(String key) {
        return ResourceBundle.getBundle("org.broadsheet.article.messages", Locale.ROOT)
                .getString("field_" + key);
    }

    private static String limit(StoryField field, String key) {
        return field.longest() == 0 || key.equals("change.kind")
                ? ""
                : String.format(Locale.ROOT, "%,d", field.longest());
    }
}
