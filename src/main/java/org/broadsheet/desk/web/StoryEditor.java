package org.broadsheet.desk.web;

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
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.StoryContent;
import org.broadsheet.body.BodyReader;
import org.broadsheet.desk.DeskStories;
import org.broadsheet.desk.DeskStory;
import org.broadsheet.editing.Autosaves;
import org.broadsheet.editing.Editing;
import org.broadsheet.editing.Unsaved;
import org.broadsheet.editing.web.RichText;
import org.broadsheet.editing.web.StoryForm;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.TransitionRequest;
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
    StoryFormMapper reader;

    @Inject
    DeskExchange request;

    private DeskStory story;
    private String key;
    private Map<String, String> fields;
    private Instant keptAt;
    private ProblemException refusal;
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
            throw ProblemException.permission(Permission.ARTICLE_WRITE);
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
        StoryForm.kept(unsaved.payload()).ifPresent(typed -> {
            if (story != null) {
                typed.put("body", RichText.keeping(story.content().body(), typed.get("body")));
            }
            StoryForm.followHolds(typed, fields);
            if (!StoryForm.same(typed, fields)) {
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
                default -> throw ProblemException.notFound();
            }
        } catch (ProblemException refused) {
            refusal = whole(refused);
            request.status(refused);
        }
    }

    /** A refusal tells what it met first; who wrote is told of everything at once. */
    private ProblemException whole(ProblemException refused) {
        if (refused.violations().isEmpty() && !refused.kind().equals("slug-taken")) {
            return refused;
        }
        Set<Violation> all = new LinkedHashSet<>(refused.violations());
        all.addAll(reader.problems(fields, story, "submit".equals(request.text("act"))));
        return ProblemException.invalid(List.copyOf(all));
    }

    /** Saves on top of the newer version that they have seen; what they did not touch stays as it is there. */
    private void keepOnTop(int newest) {
        if (story == null) {
            throw ProblemException.notFound();
        }
        if (story.status().revision() == newest) {
            fields = reader.onTop(current.get(), story, basedOn(), fields);
        }
        keep(newest);
    }

    /** Saves, and says what came of it. */
    private void keep(int basedOn) {
        String told = EditorMessages.codes(BodyReader.read(fields.get("body")));
        long id = save(basedOn);
        String done = EditorMessages.saved(story, stories.of(current.get(), id), note());
        request.goTo(DeskAddress.of(PATH).with("id", id).with("done", done).with("told", told));
    }

    private long save(int basedOn) {
        Actor writer = current.get();
        if (story == null) {
            StoryContent content = reader.content(fields, null);
            return editing.begin(
                    writer, new ReviseArticle(0, 0, content, reader.notes(fields, DeskNotes.none()), note()), key);
        }
        editing.save(
                writer,
                new ReviseArticle(
                        story.id(),
                        basedOn,
                        reader.content(fields, story.content()),
                        reader.notes(fields, story.notes()),
                        note()));
        return story.id();
    }

    private String note() {
        return fields.get("note").isBlank() ? null : fields.get("note");
    }

    /** Saves and hands in; where only the second is refused, the writer goes on with what is saved and is told so. */
    private void submit() {
        String told = EditorMessages.codes(BodyReader.read(fields.get("body")));
        long id = save(basedOn());
        try {
            DeskStory after = stories.of(current.get(), id);
            workflow.carryOut(
                    current.get(),
                    TransitionRequest.of(id, Transition.SUBMIT, after.status().revision()));
        } catch (ProblemException refused) {
            request.goTo(DeskAddress.of(PATH)
                    .with("id", id)
                    .with("done", EditorMessages.UNSUBMITTED)
                    .with("told", told));
            return;
        }
        request.goTo(DeskAddress.of("/desk/story")
                .with("id", id)
                .with("done", Transition.SUBMIT.code())
                .with("told", told));
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

    ProblemException refusal() {
        return refusal;
    }

    /** What is wrong with the fields. */
    public List<Violation> getProblems() {
        return refusal == null ? List.of() : refusal.violations();
    }
}
