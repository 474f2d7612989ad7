package org.broadsheet.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What changed from one version of a story to another: each field that differs, and the body block by block, those that
 * stayed included, for people want to see where in the text they are. Changed mark-up (a link's address, a subhead that
 * became a paragraph) shows as {@code <tags>} among the words, for nothing that readers get may change unseen.
 *
 * @param fields only those that differ, in the order of the editor
 */
public record VersionDiff(List<Field> fields, List<Passage> body) {
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
    public static VersionDiff between(Copy before, Copy after, LongFunction<String> section) {
        Effort effort = Effort.usual();
        Fields fields = new Fields(before, after, effort);
        StoryField.ofVersions().forEach(field -> fields.compare(field, section));
        return new VersionDiff(fields.differing, Passages.between(before.body(), after.body(), effort));
    }

    public boolean isEmpty() {
        return fields.isEmpty() && body.stream().noneMatch(Passage::isChanged);
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
                        body.stream().map(Passage::pieces))
                .mapToInt(count)
                .sum();
    }

    /** Compares field by field. */
    private static final class Fields {
        private final Copy before;
        private final Copy after;
        private final Effort effort;
        private final List<Field> differing = new ArrayList<>();

        Fields(Copy before, Copy after, Effort effort) {
            this.before = before;
            this.after = after;
            this.effort = effort;
        }

        void compare(StoryField field, LongFunction<String> section) {
            switch (field.type()) {
                case BODY -> {}
                case LINE -> text(field.key(), copy -> copy.text(field));
                case SECTION -> value(field.key(), copy -> section.apply(copy.sectionId()));
                case BYLINES ->
                    items(
                            field.key(),
                            copy -> copy.bylines().stream().map(Credit::name).toList());
                case TAGS -> items(field.key(), Copy::tags);
                case CHANGE -> {
                    value(
                            "change.kind",
                            copy -> copy.change() == null ? null : copy.change().kind());
                    text(
                            "change.text",
                            copy -> copy.change() == null ? null : copy.change().text());
                }
                default -> value(field.key(), copy -> copy.get(field));
            }
        }

        /** A text, word by word. */
        private void text(String name, Function<Copy, String> read) {
            add(name, TextDiff.compare(Word.of(read.apply(before)), Word.of(read.apply(after)), effort));
        }

        /** A value that is one thing or another. */
        private void value(String name, Function<Copy, Object> read) {
            items(name, copy -> Stream.ofNullable(read.apply(copy))
                    .map(Objects::toString)
                    .toList());
        }

        /** A list whose items come and go whole. */
        private void items(String name, Function<Copy, List<String>> read) {
            add(name, TextDiff.items(composed(read.apply(before)), composed(read.apply(after)), effort));
        }

        private static List<String> composed(List<String> items) {
            return items.stream().map(Word::composed).toList();
        }

        private void add(String name, List<TextDiff.Piece> pieces) {
            if (pieces.stream().anyMatch(TextDiff.Piece::isChanged)) {
                differing.add(new Field(name, pieces));
            }
        }
    }
}
