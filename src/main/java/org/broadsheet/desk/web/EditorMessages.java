package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.WorkingState;
import org.broadsheet.body.Body;
import org.broadsheet.body.BodyNotice;
import org.broadsheet.desk.DeskStory;
import org.broadsheet.editing.StoryVersion;
import org.broadsheet.editing.VersionDiff;
import org.broadsheet.editing.Versions;
import org.broadsheet.editing.web.StoryForm;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.workflow.AvailableTransition;
import org.broadsheet.workflow.PublishCheck;
import org.broadsheet.workflow.Transition;

/** What the editor has to say: what was saved, what is wrong, who is in the way, and two texts beside each other. */
@Named("notices")
@RequestScoped
public class EditorMessages {
    /** What was done last where a text was saved and could not be handed in. */
    static final String UNSUBMITTED = "unsubmitted";

    private static final Set<String> DONE = Set.of("saved", "noted", "note", "unchanged", "lifted");

    /** The fields from top to bottom, as they are met on the page. */
    private static final List<String> SEQUENCE = StoryForm.NAMES;

    /** Something wrong with a field of the form, or something that it lacks. */
    public record Wrong(String id, String label, String message) {}

    @Inject
    CurrentActor current;

    @Inject
    Versions versions;

    @Inject
    StoryEditor editor;

    @Inject
    StoryFormMapper reader;

    @Inject
    StoryComparison comparison;

    @Inject
    DeskExchange request;

    @Inject
    DeskMessages messages;

    @Inject
    DeskTimes when;

    private StoryVersion theirs;

    /** What a save has done to a story: the same words make no new version, and what the desk keeps beside it none either. */
    static String saved(DeskStory before, DeskStory after) {
        if (before == null || before.status().revision() != after.status().revision()) {
            return "saved";
        }
        return before.notes().equals(after.notes()) ? "unchanged" : "noted";
    }

    /** The same for a save with a note to the desk, or (null) without. */
    static String saved(DeskStory before, DeskStory after, String note) {
        if (before != null && isLifted(before.notes(), after.notes())) {
            return "lifted";
        }
        String done = saved(before, after);
        return note != null && done.equals("unchanged") ? "note" : done;
    }

    static boolean isLifted(DeskNotes before, DeskNotes after) {
        return before.legal() && !after.legal() || before.notForPublication() && !after.notForPublication();
    }

    /** The codes of what a body lost when it was read, or null. */
    static String codes(Body read) {
        String codes =
                read.notices().stream().map(notice -> notice.kind().code()).collect(Collectors.joining(","));
        return codes.isEmpty() ? null : codes;
    }

    /** What the text lost when it was saved, in sentences; or null. */
    public String getTold() {
        String told = request.text("told");
        String said = told == null
                ? ""
                : Stream.of(told.split(",", BodyNotice.Kind.values().length + 1))
                        .flatMap(code -> BodyNotice.Kind.of(code).stream())
                        .distinct()
                        .map(kind -> messages.say("notice_" + kind.code()))
                        .collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }

    /** What was done last, or null. */
    public String getDone() {
        String done = String.valueOf(request.text("done"));
        boolean known = editor.refusal() == null && editor.getStory() != null && DONE.contains(done);
        return known ? messages.say("done_" + done, editor.getStory().status().revision()) : null;
    }

    /** That the text was saved and not handed in, or null. */
    public String getUnsubmitted() {
        boolean known = editor.refusal() == null
                && editor.getStory() != null
                && UNSUBMITTED.equals(request.text("done"))
                && submitting().isPresent();
        return known
                ? messages.say("done_unsubmitted", editor.getStory().status().revision())
                : null;
    }

    private Optional<AvailableTransition> submitting() {
        return editor.getStory().possibilities().stream()
                .filter(possible -> possible.transition() == Transition.SUBMIT && !possible.allowed())
                .findFirst();
    }

    /** Why it cannot be handed in, where no field lacks anything; or null. */
    public String getUnsubmittedWhy() {
        return submitting()
                .filter(refused -> !refused.kind().equals("gates"))
                .map(AvailableTransition::why)
                .orElse(null);
    }

    /** What it lacks before it can be handed in, from top to bottom. */
    public List<Wrong> getMissing() {
        return inSequence(editor.getStory().gates().stream()
                .filter(gate -> gate.blocks() && !gate.passed() && SEQUENCE.contains(fieldOf(gate)))
                .map(gate -> wrong(fieldOf(gate), messages.say(wordOf(gate)))));
    }

    /** The key of what the editor says of something that a story lacks: what to do, where the lack alone would not tell it. */
    static String wordOf(PublishCheck gate) {
        return gate.code().equals("change") ? "edit_choose_change" : "gate_" + gate.code();
    }

    static String fieldOf(PublishCheck gate) {
        return switch (gate.code()) {
            case "byline" -> "bylines";
            case "change" -> "changeKind";
            default -> gate.code();
        };
    }

    /** What is wrong with the fields, from top to bottom. */
    public List<Wrong> getProblems() {
        return inSequence(editor.getProblems().stream().map(wrong -> wrong(id(wrong), wrong.message())));
    }

    private Wrong wrong(String id, String message) {
        String name =
                switch (id) {
                    case "changeKind" -> "change.kind";
                    case "changeText" -> "change.text";
                    default -> id;
                };
        return new Wrong(id, messages.field(name), message);
    }

    private static List<Wrong> inSequence(Stream<Wrong> all) {
        return all.sorted(Comparator.comparingInt(wrong -> SEQUENCE.indexOf(wrong.id())))
                .toList();
    }

    /** Why it was not saved, where that is neither a field's fault nor another version's; or null. */
    public String getRefused() {
        ProblemException refusal = editor.refusal();
        return refusal == null || !refusal.violations().isEmpty() || isStale() ? null : refusal.getMessage();
    }

    /** Whether somebody else has the story open. */
    public boolean isLocked() {
        return editor.refusal() != null && editor.refusal().kind().equals("locked");
    }

    /** Whether somebody saved another version in the meantime. */
    public boolean isStale() {
        return editor.refusal() != null && editor.refusal().kind().equals("stale-revision");
    }

    /** The version that was saved in the meantime. */
    public StoryVersion getTheirs() {
        if (theirs == null) {
            theirs = version(editor.getStory().status().revision());
        }
        return theirs;
    }

    private StoryVersion version(int number) {
        return versions.version(current.get(), editor.getStory().id(), number);
    }

    private StoryContent base() {
        int from = editor.basedOn();
        int newest = editor.getStory().status().revision();
        int began = from >= 1 && from <= newest ? from : newest;
        StoryContent content = version(began).content();
        Integer last = editor.getStory().status().lastRevision();
        // the note that came with it is no part of what changes now
        return last != null && last == began ? content.with(null) : content;
    }

    /** What the other changed in the version that both began with. */
    public VersionDiff getTheirChanges() {
        return comparison.between(base(), getTheirs().content());
    }

    /** What was typed here, against the same version. */
    public VersionDiff getMyChanges() {
        return comparison.between(base(), reader.content(editor.getFields(), base()));
    }

    /** Whether somebody writes the flag into the headline. */
    public boolean isBreakingTyped() {
        return isBreakingTyped(editor.getFields().get("headline"));
    }

    static boolean isBreakingTyped(String headline) {
        return StoryContent.saysBreaking(headline);
    }

    /** What readers have while somebody writes, or null where they have nothing. */
    public String getLive() {
        Integer live =
                editor.getStory() == null ? null : editor.getStory().status().liveRevision();
        return live == null ? null : messages.say("edit_live", live);
    }

    /** Whose approval ends when the text is saved, in a sentence; null while there is none to lose. */
    public String getLosing() {
        DeskStory story = editor.getStory();
        return story == null || !editor.isWritable() ? null : losing(messages, story);
    }

    static String losing(DeskMessages messages, DeskStory story) {
        List<String> signers = story.signatures().stream()
                .flatMap(step -> step.signers().stream())
                .distinct()
                .toList();
        if (signers.isEmpty() || story.status().state() == WorkingState.RELEASED) {
            return null;
        }
        return messages.say("edit_losing", String.join(", ", signers), signers.size());
    }

    /** What keeps the story from readers, in sentences. */
    public List<String> getRestraints() {
        return editor.getStory() == null ? List.of() : new Restraints(messages, when).of(editor.getStory());
    }

    /** What goes out without what is typed now, or null. */
    public String getPlan() {
        return editor.getStory() == null
                ? null
                : new Restraints(messages, when)
                        .planWithoutThis(editor.getStory().status());
    }

    /** What is wrong with a field of the form, or what it lacks where the story could not be handed in; or null. */
    public String problem(String field) {
        List<Wrong> wrong = getUnsubmitted() == null ? getProblems() : getMissing();
        return wrong.stream()
                .filter(told -> told.id().equals(field))
                .map(Wrong::message)
                .findFirst()
                .orElse(null);
    }

    /** The field of the form that a violation is about. */
    public String id(Violation wrong) {
        return switch (wrong.field()) {
            case "change.text" -> "changeText";
            case "change.kind" -> "changeKind";
            default -> wrong.field();
        };
    }
}
