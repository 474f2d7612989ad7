package org.broadsheet.workflow.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.workflow.DeskStory;
import org.broadsheet.workflow.Holds;
import org.broadsheet.workflow.Standing;

/** What keeps a story from readers, in sentences for the head of its pages. */
record Restraints(DeskWords words, When when) {

    /** One sentence for each, and what follows from it for readers; empty where nothing holds the story back. */
    List<String> of(DeskStory story) {
        List<String> all = new ArrayList<>();
        embargoed(story.standing()).ifPresent(all::add);
        story.holds().forEach(hold -> {
            all.add(placed(hold));
            if (hold.stoppedAt() != null) {
                all.add(stopped(hold.stoppedRevision(), hold.stoppedAt()));
            }
        });
        Integer live = story.standing().liveRevision();
        if (!story.holds().isEmpty() && live != null) {
            all.add(words.say("held_live", live));
        }
        return all;
    }

    /** The agreed embargo, while it is in force. */
    Optional<Instant> embargo(Standing standing) {
        return Optional.ofNullable(standing.embargoUntil()).filter(until -> !when.isPast(until));
    }

    /** The same in a sentence: what readers had already is not under it, what changes in it is. */
    Optional<String> embargoed(Standing standing) {
        String what = standing.lastRevision() == null ? "embargoed" : "embargoed_changes";
        return embargo(standing).map(until -> words.say(what, when.at(until)));
    }

    /** What is planned, in a sentence that says so where the newest version is not in it; null while nothing is. */
    String plan(Standing standing) {
        boolean without = standing.plannedRevision() != null && standing.plannedRevision() != standing.revision();
        return plan(standing, without);
    }

    /** What is planned, for whoever is writing something newer; null while nothing is. */
    String planWithoutThis(Standing standing) {
        return plan(standing, true);
    }

    private String plan(Standing standing, boolean without) {
        if (standing.plannedRevision() == null) {
            return null;
        }
        boolean waits = standing.publishAt().equals(standing.embargoUntil());
        return words.say(
                (waits ? "plan_embargo" : "plan") + (without ? "_without" : ""),
                standing.plannedRevision(),
                when.moment(standing.publishAt()));
    }

    private String placed(Holds.Row hold) {
        String kind = words.of("hold", hold.kind());
        if (hold.actorName() == null) {
            return kind;
        }
        return hold.note() == null
                ? words.say("held_by", kind, hold.actorName(), when.on(hold.at()))
                : words.say("held_because", kind, hold.actorName(), when.on(hold.at())) + " “" + hold.note() + "”";
    }

    private String stopped(int revision, Instant at) {
        return words.say(when.isPast(at) ? "held_was" : "held_will", revision, when.moment(at));
    }
}
