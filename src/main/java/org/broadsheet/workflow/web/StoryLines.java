package org.broadsheet.workflow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.StoryListing;
import org.broadsheet.article.StoryRow;
import org.broadsheet.article.WorkingState;
import org.broadsheet.section.SectionTree;
import org.broadsheet.workflow.History;
import org.broadsheet.workflow.Holds;
import org.broadsheet.workflow.Locks;

/** Writes the lines of the list of stories: three statements more, however long it is. */
@RequestScoped
class StoryLines {
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
    DeskWords words;

    @Inject
    When when;

    private Map<Long, Locks.Holder> holders;
    private Map<Long, List<String>> bylines;
    private Map<Long, String> sentBack;

    List<StoryLine> of(List<StoryRow> rows, DeskAddress list, Long selected) {
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

    private StoryLine line(StoryRow row, DeskAddress list, boolean selected) {
        StateWords state = StateWords.of(row.state(), row.publication(), row.releaseAt());
        Locks.Holder holder = holders.get(row.id());
        return new StoryLine(
                row,
                list.with("id", row.id()).toString(),
                DeskAddress.of("/desk/story").with("id", row.id()).toString(),
                selected,
                about(row),
                words.say(state.key()),
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
                        words.say("story_words", row.wordCount()),
                        version(row))
                .filter(part -> part != null && !part.isEmpty())
                .toList();
    }

    /** The newest version, and which one readers have where that is another. */
    private String version(StoryRow row) {
        Integer live = row.liveRevision();
        return live == null || live == row.revision()
                ? words.say("story_version", row.revision())
                : words.say("story_version_live", row.revision(), live);
    }

    /** What keeps it from readers. */
    private List<String> flags(StoryRow row) {
        Stream<String> embargo =
                Stream.ofNullable(row.embargoUntil()).map(until -> words.say("embargoed", when.at(until)));
        Stream<String> holds = Stream.of(Holds.Kind.values())
                .filter(kind -> kind.isIn(row.notes()))
                .map(kind -> words.of("hold", kind));
        return Stream.concat(embargo, holds).toList();
    }

    private List<String> notes(StoryRow row, StateWords state) {
        List<String> notes = new ArrayList<>();
        if (state.releaseAt() != null) {
            notes.add(when.on(state.releaseAt()));
        } else if (row.liveRevision() != null && row.plannedRevision() != null) {
            notes.add(words.say("note_planned", row.plannedRevision(), when.moment(row.releaseAt())));
        }
        if (state.changes() != null) {
            notes.add(words.say(state.changes()));
        }
        if (sentBack.containsKey(row.id())) {
            notes.add(words.say("note_quoted", sentBack.get(row.id())));
        }
        if (row.state() == WorkingState.IN_REVIEW && row.publication() == PublicationState.NONE) {
            notes.add(
                    row.claimedBy() == null
                            ? words.say("note_needs_editor")
                            : words.say("note_claimed", row.claimedBy()));
        }
        return notes;
    }

    private String who(StoryRow row, Locks.Holder holder) {
        if (holder != null) {
            return isSelf(holder) ? words.say("who_you") : holder.name();
        }
        return row.claimedBy() == null ? words.say("who_nobody") : row.claimedBy();
    }

    private boolean isSelf(Locks.Holder holder) {
        return holder.is(current.get().id());
    }

    private String whoNote(StoryRow row, Locks.Holder holder) {
        if (holder != null) {
            return words.say(isSelf(holder) ? "who_elsewhere" : "who_editing");
        }
        return row.claimedBy() != null ? words.say("who_reviewing") : words.say("who_saved", when.ago(row.savedAt()));
    }
}
