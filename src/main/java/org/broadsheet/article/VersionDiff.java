package org.broadsheet.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    /** What a story is written in; tags, bylines and the note on the change are facts about it. */
    private static final Set<String> TEXTS =
            Set.of("kicker", "headline", "shortHeadline", "searchHeadline", "standfirst", "dateline");

    /**
     * A field that differs.
     *
     * @param name as in the REST contract
     */
    public record Field(String name, List<TextDiff.Piece> pieces) {}

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
        fields.value("section", copy -> section.apply(copy.sectionId()));
        fields.value("kind", Copy::kind);
        fields.text("kicker", Copy::kicker);
        fields.text("headline", Copy::headline);
        fields.text("shortHeadline", Copy::shortHeadline);
        fields.text("searchHeadline", Copy::searchHeadline);
        fields.text("standfirst", Copy::standfirst);
        fields.text("dateline", Copy::dateline);
        fields.items(
                "bylines", copy -> copy.bylines().stream().map(Credit::name).toList());
        fields.items("tags", Copy::tags);
        fields.value("language", Copy::language);
        fields.value("slug", Copy::slug);
        fields.value("breakingUntil", Copy::breakingUntil);
        fields.value(
                "change.kind",
                copy -> copy.change() == null ? null : copy.change().kind());
        fields.text(
                "change.text",
                copy -> copy.change() == null ? null : copy.change().text());
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
                        fields.stream()
                                .filter(field -> TEXTS.contains(field.name()))
                                .map(Field::pieces),
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

        /** A text, word by word. */
        void text(String name, Function<Copy, String> read) {
            add(name, TextDiff.compare(Word.of(read.apply(before)), Word.of(read.apply(after)), effort));
        }

        /** A value that is one thing or another. */
        void value(String name, Function<Copy, Object> read) {
            items(name, copy -> Stream.ofNullable(read.apply(copy))
                    .map(Objects::toString)
                    .toList());
        }

        /** A list whose items come and go whole. */
        void items(String name, Function<Copy, List<String>> read) {
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
