package org.broadsheet.workflow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.article.Copy;
import org.broadsheet.article.VersionDiff;
import org.broadsheet.platform.Refusal;
import org.broadsheet.section.SectionTree;
import org.broadsheet.workflow.History;

/** Two versions of the selected story, word by word: the two that were chosen, or what changed since one's own approval. */
@Named("comparison")
@RequestScoped
public class StoryComparison {
    @Inject
    CurrentActor current;

    @Inject
    History history;

    @Inject
    SectionTree sections;

    @Inject
    SelectedStory selected;

    @Inject
    DeskRequest request;

    @Inject
    DeskWords words;

    @Inject
    When when;

    private Integer from;
    private Integer to;
    private VersionDiff chosen;
    private Integer since;
    private boolean asked;

    /** Compares the versions that the address names by {@code from} and {@code to}, if it names any. */
    public void open() {
        try {
            Long one = request.number("from");
            Long other = request.number("to");
            if (one != null && other != null) {
                from = Math.toIntExact(Math.min(one, other));
                to = Math.toIntExact(Math.max(one, other));
                chosen = between(version(from), version(to));
            }
        } catch (ArithmeticException none) {
            request.fail(Refusal.notFound());
        } catch (Refusal refused) {
            request.fail(refused);
        }
    }

    private Copy version(int number) {
        return history.revision(current.get(), selected.getStory().id(), number).copy();
    }

    VersionDiff between(Copy before, Copy after) {
        return VersionDiff.between(before, after, id -> sections.byId(id).name());
    }

    /** The earlier of the versions to compare: what was chosen, or the last but one. */
    public int getFrom() {
        return from == null ? Math.max(1, getTo() - 1) : from;
    }

    public int getTo() {
        return to == null ? selected.getStory().standing().revision() : to;
    }

    /** What changed between the versions that were chosen, or null. */
    public VersionDiff getChosen() {
        return chosen;
    }

    /** The version that who asks approved last, where a newer one waits for him; or null. */
    public Integer getSince() {
        if (!asked) {
            asked = true;
            int newest = selected.getStory().standing().revision();
            since = history.lastApproved(current.get(), selected.getStory().id())
                    .filter(approved -> approved < newest)
                    .orElse(null);
        }
        return since;
    }

    /** A piece of a comparison as the desk calls it: what is kept as a code or a time is put into words. */
    public String word(String field, String text) {
        return switch (field) {
            case "kind" -> words.say("kind_" + text);
            case "change.kind" -> words.say("change_" + text);
            case "breakingUntil" -> when.on(Instant.parse(text));
            default -> text;
        };
    }

    /** What changed since then. */
    public VersionDiff getSinceApproval() {
        return between(version(getSince()), selected.getStory().copy());
    }
}
