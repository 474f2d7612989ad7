package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.article.RevisionRow;
import org.broadsheet.workflow.History;
import org.broadsheet.workflow.HistoryRow;
import org.broadsheet.workflow.Holds;
import org.broadsheet.workflow.Transition;

/** What happened to the selected story, versions and decisions in one line of time. */
@Named("past")
@RequestScoped
public class StoryTimeline {
    private static final int SHORT = 8;
    private static final int LONG = 200;
    private static final Duration ONE_SAVE = Duration.ofSeconds(2);

    /** One thing that happened; the note is in the words of who did it, or null. */
    public record Event(Instant at, String text, String note) {}

    @Inject
    CurrentActor current;

    @Inject
    History history;

    @Inject
    Holds holds;

    @Inject
    SelectedStory selected;

    @Inject
    DeskMessages messages;

    @Inject
    DeskTimes when;

    private List<RevisionRow> versions;

    /** The newest few. */
    public List<Event> getLately() {
        return events(SHORT);
    }

    /** All that is worth a page. */
    public List<Event> getAll() {
        return events(LONG);
    }

    private List<Event> events(int limit) {
        long id = selected.getStory().id();
        List<Holds.Row> held = holds.past(current.get(), id, limit);
        return Stream.of(
                        history.transitions(current.get(), id, limit).stream().map(this::event),
                        held.stream().map(this::event),
                        history.revisions(current.get(), id, limit).stream().map(this::event),
                        history.notes(current.get(), id, limit).stream()
                                .filter(note -> held.stream().noneMatch(hold -> isWhy(note, hold)))
                                .map(this::event),
                        history.withdrawals(current.get(), id, limit).stream().map(this::event))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Event::at).reversed())
                .limit(limit)
                .toList();
    }

    /** Whether a note was left with a hold, whose line has it already. */
    private static boolean isWhy(RevisionRow.Note note, Holds.Row hold) {
        return note.text().equals(hold.note())
                && note.writerName().equals(hold.actorName())
                && Duration.between(note.at(), hold.at()).abs().compareTo(ONE_SAVE) < 0;
    }

    private Event event(HistoryRow row) {
        return new Event(row.at(), row.transition() == Transition.LIFT_EMBARGO ? lifted(row) : told(row), row.note());
    }

    private String told(HistoryRow row) {
        boolean later = row.releaseAt() != null && row.releaseAt().isAfter(row.at());
        Transition what = later ? Transition.SCHEDULE : row.transition();
        String text = messages.say("past_" + what.code(), row.actorName(), row.revision());
        if (!later) {
            return text;
        }
        String plan = text + ", " + messages.say("past_for", when.on(row.releaseAt()));
        return row.embargoUntil() == null
                ? plan
                : plan + ", " + messages.say("past_embargoed", when.on(row.embargoUntil()));
    }

    private String lifted(HistoryRow row) {
        String text = messages.say("past_liftEmbargo", row.actorName(), when.on(row.embargoUntil()));
        if (row.releaseAt() == null) {
            return text;
        }
        return text + ", "
                + (row.releaseAt().isAfter(row.at())
                        ? messages.say("past_lifted_later", when.on(row.releaseAt()))
                        : messages.say("past_lifted_now"));
    }

    private Event event(RevisionRow row) {
        return new Event(row.savedAt(), messages.say("past_saved", row.writerName(), row.number()), row.note());
    }

    private Event event(RevisionRow.Note note) {
        return new Event(note.at(), messages.say("past_note", note.writerName(), note.number()), note.text());
    }

    private Event event(Holds.Row row) {
        String text = messages.say((row.placed() ? "past_hold_" : "past_lift_") + row.kind(), row.actorName());
        return new Event(
                row.at(),
                row.stoppedAt() == null
                        ? text
                        : text + ", " + messages.say("past_stopped", row.stoppedRevision(), when.on(row.stoppedAt())),
                row.note());
    }

    private Event event(History.Withdrawn note) {
        String kind = messages.of("change", note.kind());
        return new Event(
                note.at(),
                messages.say("past_withdrawNote", note.actorName(), kind, when.moment(note.told())),
                note.text());
    }

    /** The versions, newest first. */
    public List<RevisionRow> getVersions() {
        if (versions == null) {
            versions = history.revisions(current.get(), selected.getStory().id(), LONG);
        }
        return versions;
    }

    /** Whether there are two versions to be compared. */
    public boolean isComparable() {
        return getVersions().size() > 1;
    }
}
