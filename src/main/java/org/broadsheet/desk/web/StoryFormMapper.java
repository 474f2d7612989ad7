package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.account.Permission;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.Change;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.CommentMode;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.Drafting;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;
import org.broadsheet.desk.DeskStories;
import org.broadsheet.desk.DeskStory;
import org.broadsheet.editing.Versions;
import org.broadsheet.editing.web.EditorMerge;
import org.broadsheet.editing.web.RichText;
import org.broadsheet.editing.web.StoryForm;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.web.WallClock;
import org.broadsheet.section.SectionTree;
import org.broadsheet.text.PlainText;

/**
 * Reads the editor's fields into a story and writes a story into them.
 */
@RequestScoped
class StoryFormMapper {
    @Inject
    BylineLines bylines;

    @Inject
    SectionTree sections;

    @Inject
    Drafting drafting;

    @Inject
    DeskStories stories;

    @Inject
    Versions versions;

    @Inject
    DeskMessages messages;

    @Inject
    DeskTimes when;

    private List<Violation> wrong;

    /** What the fields say; everything that cannot be understood is refused at once, each at its field. */
    StoryContent content(Map<String, String> fields, StoryContent known) {
        wrong = new ArrayList<>();
        StoryContent content = read(fields, known);
        refuse();
        return content;
    }

    private StoryContent read(Map<String, String> fields, StoryContent known) {
        Map<StoryField, Object> values = new EnumMap<>(StoryField.class);
        StoryField.ofVersions().forEach(field -> values.put(field, value(field, fields, known)));
        return StoryContent.of(values);
    }

    private Object value(StoryField field, Map<String, String> fields, StoryContent known) {
        String key = field.key();
        return switch (field.type()) {
            case WORD -> PlainText.line(fields.get(key));
            case FLAG -> !fields.get(key).isEmpty();
            case STORY -> choice(key, fields, Long::valueOf);
            // there are no pictures to choose yet
            case MEDIA -> known == null ? null : known.get(field);
            case BODY -> RichText.keeping(known == null ? null : known.body(), fields.get(key));
            case SECTION -> choice(key, fields, Long::valueOf);
            case KIND -> choice(key, fields, ArticleKind::valueOf);
            case TIME -> time(key, fields, known == null ? null : (Instant) known.get(field));
            case BYLINES -> bylines.read(lines(fields.get(key)), wrong);
            case TAGS -> lines(fields.get(key));
            case CHANGE ->
                fields.get("changeKind").isEmpty()
                        ? null
                        : new Change(choice("changeKind", fields, ChangeKind::valueOf), fields.get("changeText"));
            default -> field == StoryField.HEADLINE ? fields.get(key) : typed(fields.get(key));
        };
    }

    /** What the fields say of the story to the desk alone. */
    DeskNotes notes(Map<String, String> fields, DeskNotes known) {
        wrong = new ArrayList<>();
        DeskNotes notes = readNotes(fields, known);
        refuse();
        return notes;
    }

    private DeskNotes readNotes(Map<String, String> fields, DeskNotes known) {
        DeskNotes notes = new DeskNotes(
                fields.get("slugline"),
                time("due", fields, known.due()),
                choice("priority", fields, Integer::valueOf, known.priority()),
                choice("commentMode", fields, CommentMode::valueOf),
                time("commentsCloseAt", fields, known.commentsCloseAt()),
                held("legal", fields, known.legal()),
                held("notForPublication", fields, known.notForPublication()),
                known.visibility());
        if (EditorMessages.isLifted(known, notes) && fields.get("note").isBlank()) {
            wrong.add(new Violation("note", messages.say("problem_lifting")));
        }
        return notes;
    }

    private static boolean held(String name, Map<String, String> fields, boolean known) {
        return StoryForm.isTurned(name, fields) ? !fields.get(name).isEmpty() : known;
    }

    /**
     * Everything that keeps the fields from being saved: what cannot be understood, and what cannot be kept.
     *
     * @param submitting whether the story was to be handed in too; then also what it lacks for that
     */
    List<Violation> problems(Map<String, String> fields, DeskStory story, boolean submitting) {
        wrong = new ArrayList<>();
        StoryContent content = read(fields, story == null ? null : story.content());
        DeskNotes notes = readNotes(fields, story == null ? DeskNotes.none() : story.notes());
        addOthers(drafting.problems(
                new ReviseArticle(story == null ? 0 : story.id(), 0, content, notes, fields.get("note"))));
        if (submitting) {
            addOthers(stories.lacking(content, story).stream()
                    .map(gate -> new Violation(EditorMessages.fieldOf(gate), messages.say(EditorMessages.wordOf(gate))))
                    .toList());
        }
        return wrong;
    }

    /** Of each field only what was found first. */
    private void addOthers(List<Violation> more) {
        Set<String> told = wrong.stream().map(Violation::field).collect(Collectors.toSet());
        more.stream().filter(problem -> !told.contains(problem.field())).forEach(wrong::add);
    }

    private void refuse() {
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    private Instant time(String name, Map<String, String> fields, Instant known) {
        try {
            return when.read(fields.get(name), fields.get(name + "Offset"), known)
                    .orElse(null);
        } catch (WallClock.UnreadableException noTime) {
            wrong.add(new Violation(name, when.problem(noTime)));
            return null;
        }
    }

    private <T> T choice(String name, Map<String, String> fields, Function<String, T> read) {
        return choice(name, fields, read, null);
    }

    private <T> T choice(String name, Map<String, String> fields, Function<String, T> read, T none) {
        String text = fields.get(name).strip();
        try {
            return text.isEmpty() ? none : read.apply(text);
        } catch (IllegalArgumentException unknown) {
            wrong.add(new Violation(name, messages.say("problem_choice")));
            return none;
        }
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** As it was typed, for what stands in it that cannot be kept is told, not taken out. */
    private static String typed(String text) {
        return text.isBlank() ? null : text;
    }

    /** The fields of a story that is there. */
    Map<String, String> fields(DeskStory story) {
        Map<String, String> fields = StoryForm.sent(Map.of());
        write(story.content(), fields);
        write(story.notes(), fields);
        if (story.isReadersVersion() || story.repeatsOldNote()) {
            beginChange(fields);
        }
        fields.put("basedOn", Integer.toString(story.status().revision()));
        return fields;
    }

    /** What is saved on top of the newest version by who began with another one. */
    Map<String, String> onTop(Actor writer, DeskStory story, int basedOn, Map<String, String> typed) {
        if (basedOn < 1 || basedOn > story.status().revision()) {
            return typed;
        }
        StoryContent began = versions.version(writer, story.id(), basedOn).content();
        Map<String, String> base = new LinkedHashMap<>();
        write(began, base);
        Map<String, String> theirs = new LinkedHashMap<>();
        write(story.content(), theirs);
        if (typed.get("changeKind").isEmpty() && isReadersVersion(basedOn, story)) {
            beginChange(base);
        }
        if (story.isReadersVersion() || story.repeatsOldNote()) {
            beginChange(theirs);
        }
        Map<String, String> mine = new LinkedHashMap<>(typed);
        mine.put("body", RichText.keeping(began.body(), typed.get("body")));
        return EditorMerge.onTop(base, theirs, mine);
    }

    /** A note to readers belongs to one change: the next one begins without. */
    private static void beginChange(Map<String, String> fields) {
        fields.put("changeKind", "");
        fields.put("changeText", "");
    }

    private static boolean isReadersVersion(int number, DeskStory story) {
        Integer last = story.status().lastRevision();
        return last != null && last == number;
    }

    private void write(StoryContent content, Map<String, String> fields) {
        for (StoryField field : StoryField.ofVersions()) {
            String key = field.key();
            switch (field.type()) {
                case TIME -> write(key, (Instant) content.get(field), fields);
                case FLAG -> fields.put(key, content.get(field) == null ? "" : "on");
                case BYLINES -> fields.put(key, bylines.written(content.bylines()));
                case TAGS -> fields.put(key, String.join("\n", content.tags()));
                case CHANGE -> {
                    fields.put(
                            "changeKind",
                            content.change() == null
                                    ? ""
                                    : content.change().kind().name());
                    fields.put(
                            "changeText",
                            content.change() == null
                                    ? ""
                                    : text(content.change().text()));
                }
                default -> fields.put(key, Objects.toString(content.get(field), ""));
            }
        }
    }

    /** The fields of a story that somebody begins: their first section, their name. */
    Map<String, String> blank(Actor writer) {
        Map<String, String> fields = StoryForm.sent(Map.of());
        sections.all().stream()
                .filter(section -> writer.may(Permission.ARTICLE_WRITE, sections.scopesOf(section.id())))
                .findFirst()
                .ifPresent(section -> fields.put("section", Long.toString(section.id())));
        fields.put("kind", ArticleKind.NEWS.name());
        fields.put("bylines", writer.displayName() + " @" + writer.handle());
        fields.put("language", messages.language().toLanguageTag());
        write(DeskNotes.none(), fields);
        return fields;
    }

    private void write(DeskNotes notes, Map<String, String> fields) {
        fields.put("slugline", text(notes.slugline()));
        write("due", notes.due(), fields);
        fields.put("priority", Integer.toString(notes.priority()));
        fields.put(
                "commentMode",
                notes.commentMode() == null ? "" : notes.commentMode().name());
        write("commentsCloseAt", notes.commentsCloseAt(), fields);
        fields.put("legal", notes.legal() ? "on" : "");
        fields.put("notForPublication", notes.notForPublication() ? "on" : "");
        fields.put("holds", (notes.legal() ? "legal " : "") + (notes.notForPublication() ? "notForPublication" : ""));
    }

    private void write(String name, Instant time, Map<String, String> fields) {
        fields.put(name, when.field(time));
        fields.put(name + "Offset", when.offset(time));
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }
}
