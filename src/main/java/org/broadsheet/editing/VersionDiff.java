package org.broadsheet.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.broadsheet.article.Byline;
import org.broadsheet.article.FieldType;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;
import org.broadsheet.text.BodyDiff;
import org.broadsheet.text.DiffBudget;
import org.broadsheet.text.DiffPassage;
import org.broadsheet.text.DiffToken;
import org.broadsheet.text.TextDiff;

/**
 * What changed from one version of a story to another: each field that differs, and the body block by block, those that
 * stayed included, for people want to see where in the text they are. Changed mark-up (a link's address, a subhead that
 * became a paragraph) shows as {@code <tags>} among the words, for nothing that readers get may change unseen.
 *
 * @param fields only those that differ, in the order of the editor
 */
public record VersionDiff(List<Field> fields, List<DiffPassage> body) {
    /**
     * A field that differs.
     *
     * @param name as in the REST contract
     */
    public record Field(String name, List<TextDiff.Piece> pieces) {
        /** Whether it is text of the story; tags, bylines and the note on the change are facts about it. */
        boolean isText() {
            return StoryField.find(name)
                    .filter(field -> field.type() == FieldType.LINE)
                    .isPresent();
        }
    }

    public VersionDiff {
        fields = List.copyOf(fields);
        body = List.copyOf(body);
    }

    /**
     * Compares two versions, saved or not.
     *
     * @param section what to call the section with an id
     */
    public static VersionDiff between(StoryContent before, StoryContent after, LongFunction<String> section) {
        DiffBudget budget = DiffBudget.usual();
        Fields fields = new Fields(before, after, budget);
        StoryField.ofVersions().forEach(field -> fields.compare(field, section));
        return new VersionDiff(fields.differing, BodyDiff.between(before.body(), after.body(), budget));
    }

    public boolean isEmpty() {
        return fields.isEmpty() && body.stream().noneMatch(DiffPassage::isChanged);
    }

    /** How many words of the text differ, for "3 words changed since"; its facts are none of them. */
    public int changedWords() {
        return sum(TextDiff::changedWords);
    }

    /** How many signs of punctuation of the text differ. */
    public int changedSigns() {
        return sum(TextDiff::changedSigns);
    }

    /** How many links of the text are new, are gone or lead elsewhere. */
    public int changedLinks() {
        return sum(TextDiff::changedLinks);
    }

    /** How many other tags of the text differ: subheads, emphasis, lists. */
    public int changedTags() {
        return sum(TextDiff::changedTags);
    }

    private int sum(ToIntFunction<List<TextDiff.Piece>> count) {
        return Stream.concat(
                        fields.stream().filter(Field::isText).map(Field::pieces),
                        body.stream().map(DiffPassage::pieces))
                .mapToInt(count)
                .sum();
    }

    /** Compares field by field. */
    private static final class Fields {
        private final StoryContent before;
        private final StoryContent after;
        private final DiffBudget budget;
        private final List<Field> differing = new ArrayList<>();

        Fields(StoryContent before, StoryContent after, DiffBudget budget) {
            this.before = before;
            this.after = after;
            this.budget = budget;
        }

        void compare(StoryField field, LongFunction<String> section) {
            switch (field.type()) {
                case BODY -> {}
                case LINE -> text(field.key(), content -> content.text(field));
                case SECTION -> value(field.key(), content -> section.apply(content.sectionId()));
                case BYLINES ->
                    items(field.key(), content -> content.bylines().stream()
                            .map(Byline::name)
                            .toList());
                case TAGS -> items(field.key(), StoryContent::tags);
                case CHANGE -> {
                    value(
                            "change.kind",
                            content -> content.change() == null
                                    ? null
                                    : content.change().kind());
                    text(
                            "change.text",
                            content -> content.change() == null
                                    ? null
                                    : content.change().text());
                }
                default -> value(field.key(), content -> content.get(field));
            }
        }

        /** A text, word by word. */
        private void text(String name, Function<StoryContent, String> read) {
            add(name, TextDiff.compare(DiffToken.of(read.apply(before)), DiffToken.of(read.apply(after)), budget));
        }

        /** A value that is one thing or another. */
        private void value(String name, Function<StoryContent, Object> read) {
            items(name, content -> Stream.ofNullable(read.apply(content))
                    .map(Objects::toString)
                    .toList());
        }

        /** A list whose items come and go whole. */
        private void items(String name, Function<StoryContent, List<String>> read) {
            add(name, TextDiff.items(composed(read.apply(before)), composed(read.apply(after)), budget));
        }

        private static List<String> composed(List<String> items) {
            return items.stream().map(DiffToken::composed).toList();
        }

        private void add(String name, List<TextDiff.Piece> pieces) {
            if (pieces.stream().anyMatch(TextDiff.Piece::isChanged)) {
                differing.add(new Field(name, pieces));
            }
        }
    }
}
