package org.broadsheet.workflow.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.workflow.DeskStory;
import org.broadsheet.workflow.Holds;

/** What keeps a story from readers, in sentences for the head of its pages. */
record Restraints(DeskWords words, When when) {

    /** One sentence for each, and what follows from it for readers; empty where nothing holds the story back. */
    List<String> of(DeskStory story) {
        List<String> all = new ArrayList<>();
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
