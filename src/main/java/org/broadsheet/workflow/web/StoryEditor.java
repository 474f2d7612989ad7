package org.broadsheet.workflow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.Permission;
import org.broadsheet.article.Copy;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Violation;
import org.broadsheet.text.BodyReader;
import org.broadsheet.workflow.Autosaves;
import org.broadsheet.workflow.DeskStories;
import org.broadsheet.workflow.DeskStory;
import org.broadsheet.workflow.Editing;
import org.broadsheet.workflow.Move;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Unsaved;
import org.broadsheet.workflow.Workflow;

/**
 * The editor: it opens a story with what was typed last, saves what is typed now, and where saving is refused it shows
 * the same text again with what is in the way.
 */
@Named("editor")
@RequestScoped
public class StoryEditor {
    private static final String PATH = "/desk/edit";
    private static final String DRAFT = "draft";

    @Inject
    CurrentActor current;

    @Inject
    DeskStories stories;

    @Inject
    Autosaves autosaves;

    @Inject
    Editing editing;

    @Inject
    Workflow workflow;

    @Inject
    EditorReader reader;

    @Inject
    DeskRequest request;

    private DeskStory story;
    private String key;
    private Map<String, String> fields;
    private Instant keptAt;
    private Refusal refusal;
    private boolean source;

    /** Refuses who may not know of the story, or may not begin one. */
    public void require() {
        getFields();
    }

    /** Lays the story open: as it was sent, else as it was typed last unless the saved text is asked for, else as saved. */
    private void open() {
        Long id = request.number("id");
        story = id == null ? null : stories.of(current.get(), id);
        if (story == null && !current.get().mayAnywhere(Permission.ARTICLE_WRITE)) {
            throw Refusal.permission(Permission.ARTICLE_WRITE);
        }
        key = id == null ? draft() : Autosaves.keyOf(id);
        fields = request.isPost() ? request.editorFields() : saved();
        if (!request.isPost()) {
            autosaves
                    .find(current.get(), key)
                    .filter(unsaved -> !request.isFlag("saved"))
                    .ifPresent(this::restore);
        }
        source = request.isFlag("source") || !RichText.fits(fields.get("body"));
    }

    private Map<String, String> saved() {
        return story == null ? reader.blank(current.get()) : reader.fields(story);
    }

    private void restore(Unsaved unsaved) {
        EditorFields.kept(unsaved.payload()).ifPresent(typed -> {
            if (story != null) {
                typed.put("body", RichText.keeping(story.copy().body(), typed.get("body")));
            }
            EditorFields.followHolds(typed, fields);
            if (!EditorFields.same(typed, fields)) {
                fields = typed;
                keptAt = unsaved.savedAt();
            }
        });
    }

    private String draft() {
        return request.isFlag(DRAFT) ? Autosaves.requireNew(request.text(DRAFT)) : Autosaves.newKey();
    }

    /** Does what the form's button says. */
    public void act() {
        request.requireForm();
        try {
            switch (Objects.requireNonNullElse(request.text("act"), "")) {
                case "save" -> keep(basedOn());
                case "mine" -> keepOnTop(request.version("newest"));
                case "submit" -> submit();
                case "discard" -> discard();
                case "source" -> source = !request.isFlag("source") || !RichText.fits(fields.get("body"));
                default -> throw Refusal.notFound();
            }
        } catch (Refusal refused) {
            refusal = whole(refused);
            request.status(refused);
        }
    }

    /** A refusal tells what it met first; who wrote is told of everything at once. */
    private Refusal whole(Refusal refused) {
        if (refused.violations().isEmpty() && !refused.kind().equals("slug-taken")) {
            return refused;
        }
        Set<Violation> all = new LinkedHashSet<>(refused.violations());
        all.addAll(reader.problems(fields, story, "submit".equals(request.text("act"))));
        return Refusal.invalid(List.copyOf(all));
    }

    /** Saves on top of the newer version that they have seen; what they did not touch stays as it is there. */
    private void keepOnTop(int newest) {
        if (story == null) {
            throw Refusal.notFound();
        }
        if (story.standing().revision() == newest) {
            fields = reader.onTop(current.get(), story, basedOn(), fields);
        }
        keep(newest);
    }

    /** Saves, and says what came of it. */
    private void keep(int basedOn) {
        String told = EditorNotices.codes(BodyReader.read(fields.get("body")));
        long id = save(basedOn);
        String done = EditorNotices.saved(story, stories.of(current.get(), id), note());
        request.goTo(DeskAddress.of(PATH).with("id", id).with("done", done).with("told", told));
    }

    private long save(int basedOn) {
        Actor writer = current.get();
        if (story == null) {
            Copy copy = reader.copy(fields, null);
            return editing.begin(
                    writer, new ReviseArticle(0, 0, copy, reader.notes(fields, DeskNotes.none()), note()), key);
        }
        editing.save(
                writer,
                new ReviseArticle(
                        story.id(),
                        basedOn,
                        reader.copy(fields, story.copy()),
                        reader.notes(fields, story.notes()),
                        note()));
        return story.id();
    }

    private String note() {
        return fields.get("note").isBlank() ? null : fields.get("note");
    }

    /** Saves and hands in; where only the second is refused, the writer goes on with what is saved and is told so. */
    private void submit() {
        long id = save(basedOn());
        try {
            DeskStory after = stories.of(current.get(), id);
            workflow.carryOut(
                    current.get(),
                    Move.of(id, Transition.SUBMIT, after.standing().revision()));
        } catch (Refusal refused) {
            goTo(id, EditorNotices.UNSUBMITTED);
            return;
        }
        request.goTo(DeskAddress.of("/desk/story").with("id", id).with("done", Transition.SUBMIT.code()));
    }

    private void discard() {
        autosaves.drop(current.get(), key);
        goTo(story == null ? null : story.id(), null);
    }

    private void goTo(Long id, String done) {
        request.goTo(DeskAddress.of(PATH).with("id", id).with("done", done));
    }

    /** The version that the writer began with, as the window says; 0 where it says nonsense. */
    int basedOn() {
        try {
            return Integer.parseInt(fields.get("basedOn"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** The story, or null while it was never saved. */
    public DeskStory getStory() {
        getFields();
        return story;
    }

    /** The key of a story that was never saved, or null: with it its address finds what was typed. */
    public String getDraft() {
        return getStory() == null ? key : null;
    }

    /** What is in the form, by the names of its fields. */
    public Map<String, String> getFields() {
        if (fields == null) {
            open();
        }
        return fields;
    }

    /** The text for the rich text field. */
    public String getBody() {
        return RichText.toField(getFields().get("body"));
    }

    /** Takes the text as the rich text field writes it. */
    public void setBody(String sent) {
        getFields().put("body", RichText.fromField(sent));
    }

    /** Whether the text is written as HTML, because it holds what the rich text field would drop, or by choice. */
    public boolean isSource() {
        getFields();
        return source;
    }

    /** When what is shown was typed, where it was never saved; or null. */
    public Instant getKeptAt() {
        getFields();
        return keptAt;
    }

    public boolean isWritable() {
        return getStory() == null || story.mayWrite();
    }

    Refusal refusal() {
        return refusal;
    }

    /** What is wrong with the fields. */
    public List<Violation> getProblems() {
        return refusal == null ? List.of() : refusal.violations();
    }
}
