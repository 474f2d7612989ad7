package org.broadsheet.workflow.web;

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
import org.broadsheet.article.Copy;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.VersionDiff;
import org.broadsheet.article.WorkingState;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Violation;
import org.broadsheet.text.Body;
import org.broadsheet.text.BodyNotice;
import org.broadsheet.workflow.DeskStory;
import org.broadsheet.workflow.Gate;
import org.broadsheet.workflow.Possibility;
import org.broadsheet.workflow.StoryVersion;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Versions;

/** What the editor has to say: what was saved, what is wrong, who is in the way, and two texts beside each other. */
@Named("notices")
@RequestScoped
public class EditorNotices {
    /** What was done last where a text was saved and could not be handed in. */
    static final String UNSUBMITTED = "unsubmitted";

    private static final Set<String> DONE = Set.of("saved", "noted", "note", "unchanged", "lifted");

    /** The fields from top to bottom, as they are met on the page. */
    private static final List<String> SEQUENCE = EditorFields.NAMES;

    /** Something wrong with a field of the form, or something that it lacks. */
    public record Wrong(String id, String label, String message) {}

    @Inject
    CurrentActor current;

    @Inject
    Versions versions;

    @Inject
    StoryEditor editor;

    @Inject
    EditorReader reader;

    @Inject
    StoryComparison comparison;

    @Inject
    DeskRequest request;

    @Inject
    DeskWords words;

    @Inject
    When when;

    private StoryVersion theirs;

    /** What a save has done to a story: the same words make no new version, and what the desk keeps beside it none either. */
    static String saved(DeskStory before, DeskStory after) {
        if (before == null || before.standing().revision() != after.standing().revision()) {
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
                        .map(words::body)
                        .collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }

    /** What was done last, or null. */
    public String getDone() {
        String done = String.valueOf(request.text("done"));
        boolean known = editor.refusal() == null && editor.getStory() != null && DONE.contains(done);
        return known ? words.say("done_" + done, editor.getStory().standing().revision()) : null;
    }

    /** That the text was saved and not handed in, or null. */
    public String getUnsubmitted() {
        boolean known = editor.refusal() == null
                && editor.getStory() != null
                && UNSUBMITTED.equals(request.text("done"))
                && submitting().isPresent();
        return known
                ? words.say("done_unsubmitted", editor.getStory().standing().revision())
                : null;
    }

    private Optional<Possibility> submitting() {
        return editor.getStory().possibilities().stream()
                .filter(possible -> possible.transition() == Transition.SUBMIT && !possible.allowed())
                .findFirst();
    }

    /** Why it cannot be handed in, where no field lacks anything; or null. */
    public String getUnsubmittedWhy() {
        return submitting()
                .filter(refused -> !refused.kind().equals("gates"))
                .map(Possibility::why)
                .orElse(null);
    }

    /** What it lacks before it can be handed in, from top to bottom. */
    public List<Wrong> getMissing() {
        return inSequence(editor.getStory().gates().stream()
                .filter(gate -> gate.blocks() && !gate.passed() && SEQUENCE.contains(fieldOf(gate)))
                .map(gate -> wrong(fieldOf(gate), words.say(wordOf(gate)))));
    }

    /** The key of what the editor says of something that a story lacks: what to do, where the lack alone would not tell it. */
    static String wordOf(Gate gate) {
        return gate.code().equals("change") ? "edit_choose_change" : "gate_" + gate.code();
    }

    static String fieldOf(Gate gate) {
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
        return new Wrong(id, words.field(name), message);
    }

    private static List<Wrong> inSequence(Stream<Wrong> all) {
        return all.sorted(Comparator.comparingInt(wrong -> SEQUENCE.indexOf(wrong.id())))
                .toList();
    }

    /** Why it was not saved, where that is neither a field's fault nor another version's; or null. */
    public String getRefused() {
        Refusal refusal = editor.refusal();
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
            theirs = version(editor.getStory().standing().revision());
        }
        return theirs;
    }

    private StoryVersion version(int number) {
        return versions.version(current.get(), editor.getStory().id(), number);
    }

    private Copy base() {
        int from = editor.basedOn();
        int newest = editor.getStory().standing().revision();
        int began = from >= 1 && from <= newest ? from : newest;
        Copy copy = version(began).copy();
        Integer last = editor.getStory().standing().lastRevision();
        // the note that came with it is no part of what changes now
        return last != null && last == began ? copy.with(null) : copy;
    }

    /** What the other changed in the version that both began with. */
    public VersionDiff getTheirChanges() {
        return comparison.between(base(), getTheirs().copy());
    }

    /** What was typed here, against the same version. */
    public VersionDiff getMyChanges() {
        return comparison.between(base(), reader.copy(editor.getFields(), base()));
    }

    /** Whether somebody writes the flag into the headline. */
    public boolean isBreakingTyped() {
        return isBreakingTyped(editor.getFields().get("headline"));
    }

    static boolean isBreakingTyped(String headline) {
        return Copy.saysBreaking(headline);
    }

    /** What readers have while somebody writes, or null where they have nothing. */
    public String getLive() {
        Integer live =
                editor.getStory() == null ? null : editor.getStory().standing().liveRevision();
        return live == null ? null : words.say("edit_live", live);
    }

    /** Whose approval ends when the text is saved, in a sentence; null while there is none to lose. */
    public String getLosing() {
        DeskStory story = editor.getStory();
        return story == null || !editor.isWritable() ? null : losing(words, story);
    }

    static String losing(DeskWords words, DeskStory story) {
        List<String> signers = story.signatures().stream()
                .flatMap(step -> step.signers().stream())
                .distinct()
                .toList();
        if (signers.isEmpty() || story.standing().state() == WorkingState.RELEASED) {
            return null;
        }
        return words.say("edit_losing", String.join(", ", signers), signers.size());
    }

    /** What keeps the story from readers, in sentences. */
    public List<String> getRestraints() {
        return editor.getStory() == null ? List.of() : new Restraints(words, when).of(editor.getStory());
    }

    /** What goes out without what is typed now, or null. */
    public String getPlan() {
        return editor.getStory() == null
                ? null
                : new Restraints(words, when).planWithoutThis(editor.getStory().standing());
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
