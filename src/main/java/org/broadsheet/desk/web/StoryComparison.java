package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.article.FieldType;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;
import org.broadsheet.editing.VersionDiff;
import org.broadsheet.editing.Versions;
import org.broadsheet.section.SectionTree;
import org.broadsheet.text.TextDiff;
import org.broadsheet.workflow.History;
import org.broadsheet.workflow.StoryStatus;

/** Two versions of the selected story, word by word: the two that were chosen, or what changed since one's own approval. */
@Named("comparison")
@RequestScoped
public class StoryComparison {
    @Inject
    CurrentActor current;

    @Inject
    History history;

    @Inject
    Versions versions;

    @Inject
    SectionTree sections;

    @Inject
    SelectedStory selected;

    @Inject
    DeskExchange request;

    @Inject
    DeskMessages messages;

    @Inject
    TagLabels marks;

    @Inject
    DeskTimes when;

    private VersionDiff chosen;
    private Integer since;
    private boolean asked;

    /** Refuses an address that names versions which are not there. */
    public void seek() {
        getChosen();
    }

    private StoryContent version(int number) {
        return versions.version(current.get(), selected.getStory().id(), number).content();
    }

    VersionDiff between(StoryContent before, StoryContent after) {
        return VersionDiff.between(before, after, id -> sections.byId(id).name());
    }

    /** The earlier of the versions to compare: what was chosen, or the last but one. */
    public int getFrom() {
        return isChosen() ? Math.min(request.version("from"), request.version("to")) : Math.max(1, getTo() - 1);
    }

    public int getTo() {
        return isChosen()
                ? Math.max(request.version("from"), request.version("to"))
                : selected.getStory().status().revision();
    }

    private boolean isChosen() {
        return request.number("from") != null && request.number("to") != null;
    }

    /** What changed between the versions that were chosen, or null. */
    public VersionDiff getChosen() {
        if (chosen == null && isChosen()) {
            chosen = between(version(getFrom()), version(getTo()));
        }
        return chosen;
    }

    /**
     * Whether the story's page shows all that an approval is about: the newest version, or what changed in it since
     * readers got one that was signed, or since the one who asks approved one.
     */
    public boolean isApprovable() {
        StoryStatus status = selected.getStory().status();
        Integer signed = status.owesSignature() ? null : status.liveRevision();
        Integer from = getFrom();
        return getChosen() == null || getTo() == status.revision() && (from.equals(signed) || from.equals(getSince()));
    }

    /** The version that this editor approved last, where a newer one waits for them; or null. */
    public Integer getSince() {
        if (!asked) {
            asked = true;
            int newest = selected.getStory().status().revision();
            since = history.lastApproved(current.get(), selected.getStory().id())
                    .filter(approved -> approved < newest)
                    .orElse(null);
        }
        return since;
    }

    /** A piece of a comparison as the desk calls it: what is kept as a code, a time or a tag is put into words. */
    public String word(String field, TextDiff.Piece piece) {
        String text = piece.text();
        return switch (field) {
            case "kind" -> messages.say("kind_" + text);
            case "change.kind" -> messages.say("change_" + text);
            default -> piece.mark() ? marks.say(text) : word(StoryField.find(field), text);
        };
    }

    private String word(Optional<StoryField> field, String text) {
        return switch (field.map(StoryField::type).orElse(FieldType.LINE)) {
            case TIME -> when.on(Instant.parse(text));
            case FLAG -> messages.say("yes");
            default -> text;
        };
    }

    /** What changed since then. */
    public VersionDiff getSinceApproval() {
        return between(version(getSince()), selected.getStory().content());
    }
}
