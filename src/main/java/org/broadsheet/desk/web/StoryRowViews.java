package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.desk.StoryListing;
import org.broadsheet.desk.StoryRow;
import org.broadsheet.editing.Locks;
import org.broadsheet.section.SectionTree;
import org.broadsheet.workflow.History;
import org.broadsheet.workflow.Holds;

/** Writes the lines of the list of stories: three statements more, however long it is. */
@RequestScoped
class StoryRowViews {
    @Inject
    CurrentActor current;

    @Inject
    StoryListing listing;

    @Inject
    Locks locks;

    @Inject
    History history;

    @Inject
    SectionTree sections;

    @Inject
    DeskMessages messages;

    @Inject
    DeskTimes when;

    private Map<Long, Locks.Holder> holders;
    private Map<Long, List<String>> bylines;
    private Map<Long, String> sentBack;

    List<StoryRowView> of(List<StoryRow> rows, DeskAddress list, Long selected) {
        List<Long> ids = rows.stream().map(StoryRow::id).toList();
        holders = locks.holders(ids);
        bylines = listing.bylines(ids);
        sentBack = history.sentBack(rows.stream()
                .filter(row -> row.state() == WorkingState.RETURNED)
                .map(StoryRow::id)
                .toList());
        return rows.stream()
                .map(row -> line(row, list, Objects.equals(selected, row.id())))
                .toList();
    }

    private StoryRowView line(StoryRow row, DeskAddress list, boolean selected) {
        StateLabel state = StateLabel.of(row.state(), row.publication(), row.releaseAt());
        Locks.Holder holder = holders.get(row.id());
        return new StoryRowView(
                row,
                list.with("id", row.id()).toString(),
                DeskAddress.of("/desk/story").with("id", row.id()).toString(),
                selected,
                about(row),
                messages.say(state.key()),
                state.tone(),
                flags(row),
                notes(row, state),
                sections.byId(row.sectionId()).name(),
                who(row, holder),
                whoNote(row, holder),
                when.at(row.notes().due()),
                when.isPast(row.notes().due()) && isWaitedFor(row));
    }

    private static boolean isWaitedFor(StoryRow row) {
        return row.state() != WorkingState.RELEASED && row.state() != WorkingState.SPIKED;
    }

    private List<String> about(StoryRow row) {
        return Stream.of(
                        row.notes().slugline(),
                        String.join(", ", bylines.getOrDefault(row.id(), List.of())),
                        messages.say("story_words", row.wordCount()),
                        version(row))
                .filter(part -> part != null && !part.isEmpty())
                .toList();
    }

    /** The newest version, and which one readers have where that is another. */
    private String version(StoryRow row) {
        Integer live = row.liveRevision();
        return live == null || live == row.revision()
                ? messages.say("story_version", row.revision())
                : messages.say("story_version_live", row.revision(), live);
    }

    /** What keeps it from readers. */
    private List<String> flags(StoryRow row) {
        Stream<String> embargo =
                Stream.ofNullable(row.embargoUntil()).map(until -> messages.say("embargoed", when.at(until)));
        Stream<String> holds = Stream.of(Holds.Kind.values())
                .filter(kind -> kind.isIn(row.notes()))
                .map(kind -> messages.of("hold", kind));
        return Stream.concat(embargo, holds).toList();
    }

    private List<String> notes(StoryRow row, StateLabel state) {
        List<String> notes = new ArrayList<>();
        if (state.releaseAt() != null) {
            notes.add(when.on(state.releaseAt()));
        } else if (row.liveRevision() != null && row.plannedRevision() != null) {
            notes.add(messages.say("note_planned", row.plannedRevision(), when.moment(row.releaseAt())));
        }
        if (state.changes() != null) {
            notes.add(messages.say(state.changes()));
        }
        if (sentBack.containsKey(row.id())) {
            notes.add(messages.say("note_quoted", sentBack.get(row.id())));
        }
        if (row.state() == WorkingState.IN_REVIEW && row.publication() == PublicationState.NONE) {
            notes.add(
                    row.claimedBy() == null
                            ? messages.say("note_needs_editor")
                            : messages.say("note_claimed", row.claimedBy()));
        }
        return notes;
    }

    private String who(StoryRow row, Locks.Holder holder) {
        if (holder != null) {
            return isSelf(holder) ? messages.say("who_you") : holder.name();
        }
        return row.claimedBy() == null ? messages.say("who_nobody") : row.claimedBy();
    }

    private boolean isSelf(Locks.Holder holder) {
        return holder.is(current.get().id());
    }

    private String whoNote(StoryRow row, Locks.Holder holder) {
        if (holder != null) {
            return messages.say(isSelf(holder) ? "who_elsewhere" : "who_editing");
        }
        return row.claimedBy() != null
                ? messages.say("who_reviewing")
                : messages.say("who_saved", when.ago(row.savedAt()));
    }
}
