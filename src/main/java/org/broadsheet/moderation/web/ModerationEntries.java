package org.broadsheet.moderation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.account.Permission;
import org.broadsheet.moderation.ModerationWords;
import org.broadsheet.moderation.Queues;
import org.broadsheet.moderation.Queues.Queue;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.web.DeskEntries;
import org.broadsheet.platform.web.DeskEntry;

/** The desk's lines for readers' comments, for moderators: what waits, and what was reported. */
@ApplicationScoped
public class ModerationEntries implements DeskEntries {
    @Inject
    Queues queues;

    @Inject
    ModerationWords words;

    @Override
    public List<DeskEntry> of(Actor actor) {
        if (!actor.mayAnywhere(Permission.COMMENT_MODERATE)) {
            return List.of();
        }
        var counts = queues.counts(actor);
        return List.of(
                entry(Queue.PENDING, 1, counts.getOrDefault(Queue.PENDING, 0)),
                entry(Queue.REPORTED, 2, counts.getOrDefault(Queue.REPORTED, 0)));
    }

    private DeskEntry entry(Queue queue, int place, int count) {
        boolean first = queue == Queue.PENDING;
        String path = first ? "/desk/moderation" : "/desk/moderation?queue=" + queue.word();
        String label = words.say("queue_" + queue);
        return new DeskEntry(DeskEntry.Group.CONVERSATION, place, path, label, (long) count, first && count > 0, first);
    }
}
