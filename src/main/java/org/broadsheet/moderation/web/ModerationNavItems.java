package org.broadsheet.moderation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.account.Permission;
import org.broadsheet.moderation.ModerationMessages;
import org.broadsheet.moderation.Queues;
import org.broadsheet.moderation.Queues.Queue;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.web.NavItem;
import org.broadsheet.platform.web.NavItems;

/** The moderators' lines at the desk: what waits, what readers report, and the word lists. */
@ApplicationScoped
public class ModerationNavItems implements NavItems {
    @Inject
    Queues queues;

    @Inject
    ModerationMessages messages;

    @Override
    public List<NavItem> of(Actor actor) {
        if (!actor.mayAnywhere(Permission.COMMENT_MODERATE)) {
            return List.of();
        }
        return List.of(
                entry(Queue.PENDING, queues.count(actor, Queue.PENDING), true),
                entry(Queue.REPORTED, queues.count(actor, Queue.REPORTED), false),
                // How much was refused asks nobody for anything.
                entry(Queue.SPAM, null, false),
                entry(Queue.REJECTED, null, false),
                new NavItem(
                        NavItem.Group.CONVERSATION,
                        Queue.values().length,
                        "/desk/words",
                        messages.say("words"),
                        null,
                        false,
                        false));
    }

    private NavItem entry(Queue queue, Integer count, boolean main) {
        return new NavItem(
                NavItem.Group.CONVERSATION,
                queue.ordinal(),
                ModerationPage.address(queue),
                messages.say("queue_" + queue),
                count == null ? null : Queues.shown(count),
                main && count > 0,
                main);
    }
}
