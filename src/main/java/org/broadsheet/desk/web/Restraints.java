package org.broadsheet.desk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.desk.DeskStory;
import org.broadsheet.workflow.Holds;
import org.broadsheet.workflow.StoryStatus;

/** What keeps a story from readers, in sentences for the head of its pages. */
record Restraints(DeskMessages messages, DeskTimes when) {

    /** One sentence for each, and what follows from it for readers; empty where nothing holds the story back. */
    List<String> of(DeskStory story) {
        List<String> all = new ArrayList<>();
        embargoed(story.status()).ifPresent(all::add);
        story.holds().forEach(hold -> {
            all.add(placed(hold));
            if (hold.stoppedAt() != null) {
                all.add(stopped(hold.stoppedRevision(), hold.stoppedAt()));
            }
        });
        Integer live = story.status().liveRevision();
        if (!story.holds().isEmpty() && live != null) {
            all.add(messages.say("held_live", live));
        }
        return all;
    }

    /** The agreed embargo, while it is in force. */
    Optional<Instant> embargo(StoryStatus status) {
        return Optional.ofNullable(status.embargoUntil()).filter(until -> !when.isPast(until));
    }

    /** The same in a sentence: what readers had already is not under it, what changes in it is. */
    Optional<String> embargoed(StoryStatus status) {
        String what = status.lastRevision() == null ? "embargoed" : "embargoed_changes";
        return embargo(status).map(until -> messages.say(what, when.at(until)));
    }

    /** What is planned, in a sentence that says so where the newest version is not in it; null while nothing is. */
    String plan(StoryStatus status) {
        boolean without = status.plannedRevision() != null && status.plannedRevision() != status.revision();
        return plan(status, without);
    }

    /** What is planned, for whoever is writing something newer; null while nothing is. */
    String planWithoutThis(StoryStatus status) {
        return plan(status, true);
    }

    private String plan(StoryStatus status, boolean without) {
        if (status.plannedRevision() == null) {
            return null;
        }
        boolean waits = status.publishAt().equals(status.embargoUntil());
        return messages.say(
                (waits ? "plan_embargo" : "plan") + (without ? "_without" : ""),
                status.plannedRevision(),
                when.moment(status.publishAt()));
    }

    private String placed(Holds.Row hold) {
        String kind = messages.of("hold", hold.kind());
        if (hold.actorName() == null) {
            return kind;
        }
        return hold.note() == null
                ? messages.say("held_by", kind, hold.actorName(), when.on(hold.at()))
                : messages.say("held_because", kind, hold.actorName(), when.on(hold.at())) + " “" + hold.note() + "”";
    }

    private String stopped(int revision, Instant at) {
        return messages.say(when.isPast(at) ? "held_was" : "held_will", revision, when.moment(at));
    }
}
