package org.broadsheet.workflow;

import org.broadsheet.platform.Actor;

/**
 * A transition and whether the one who asks may make it now.
 *
 * @param kind the kind of the refusal, or null when it is allowed
 * @param why a sentence, or null when it is allowed
 */
public record AvailableTransition(Transition transition, boolean allowed, String kind, String why) {

    public static AvailableTransition judged(Actor actor, Transition transition, TransitionContext story) {
        TransitionRequest move = TransitionRequest.of(
                story.article().id(), transition, story.working().number());
        return Rules.judge(actor, move, story)
                .map(no -> new AvailableTransition(transition, false, no.kind(), no.getMessage()))
                .orElseGet(() -> new AvailableTransition(transition, true, null, null));
    }
}
