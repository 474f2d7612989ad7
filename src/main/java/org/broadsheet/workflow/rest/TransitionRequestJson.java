package org.broadsheet.workflow.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.TransitionRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A transition that somebody asks for.
 *
 * @param transition as in {@code submit}
 * @param revision the version that is meant; where it matters and is not the newest, the transition is refused
 * @param publishAt for {@code publish} and {@code schedule} only
 * @param embargoUntil likewise
 * @param publishUntil for {@code publish}, {@code schedule}, {@code republish} and {@code breakGlass} only
 */
@Schema(name = "Move")
public record TransitionRequestJson(
        @NotNull
        @Schema(
                enumeration = {
                    "submit",
                    "recall",
                    "claim",
                    "unclaim",
                    "return",
                    "approve",
                    "publish",
                    "schedule",
                    "unschedule",
                    "liftEmbargo",
                    "unpublish",
                    "republish",
                    "kill",
                    "reinstate",
                    "spike",
                    "unspike",
                    "breakGlass"
                })
        String transition,

        Integer revision,
        String note,
        Instant publishAt,
        Instant embargoUntil,
        Instant publishUntil,
        String reason) {

    TransitionRequest move(long articleId) {
        Transition asked = Transition.find(transition)
                .orElseThrow(() -> ProblemException.invalid("transition", "There is no such transition."));
        return new TransitionRequest(articleId, asked, revision, note, reason, publishAt, embargoUntil, publishUntil);
    }
}
