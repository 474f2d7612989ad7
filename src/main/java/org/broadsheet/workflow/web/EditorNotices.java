package org.broadsheet.workflow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.article.Copy;
import org.broadsheet.article.VersionDiff;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Violation;
import org.broadsheet.workflow.StoryVersion;
import org.broadsheet.workflow.Versions;

/** What the editor has to say: what was saved, what is wrong, who is in the way, and two texts beside each other. */
@Named("notices")
@RequestScoped
public class EditorNotices {
    private static final Set<String> DONE = Set.of("saved", "created");

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

    /** What was done last, or null. */
    public String getDone() {
        boolean known = editor.refusal() == null && DONE.contains(String.valueOf(request.text("done")));
        return known ? words.say("done_saved", editor.getStory().standing().revision()) : null;
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
        return version(Integer.parseInt(editor.getFields().get("basedOn"))).copy();
    }

    /** What the other changed in the version that both began with. */
    public VersionDiff getTheirChanges() {
        return comparison.between(base(), getTheirs().copy());
    }

    /** What was typed here, against the same version. */
    public VersionDiff getMyChanges() {
        return comparison.between(base(), reader.copy(editor.getFields(), base()));
    }

    /** What goes out without what is typed now, or null. */
    public String getPlan() {
        return editor.getStory() == null || editor.getStory().standing().plannedRevision() == null
                ? null
                : words.say(
                        "plan_without",
                        editor.getStory().standing().plannedRevision(),
                        when.on(editor.getStory().standing().publishAt()));
    }

    /** What is wrong with a field of the form, or null. */
    public String problem(String field) {
        return editor.getProblems().stream()
                .filter(wrong -> id(wrong).equals(field))
                .map(Violation::message)
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
