package org.broadsheet.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.account.Permission;
import org.broadsheet.article.Article;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;

/**
 * Judges whether somebody may do something to a story now. The use case obeys it and the screens ask it, so a button
 * that would be refused can say why. The order of refusals is the contract's: permission, stale version, state, four
 * eyes, gates.
 */
final class Rules {
    private Rules() {}

    /** Why this may not be done, or empty when it may. */
    static Optional<ProblemException> judge(Actor actor, TransitionRequest move, TransitionContext story) {
        return permission(actor, move.transition(), story)
                .or(() -> version(move, story))
                .or(() -> state(actor, move.transition(), story))
                .or(() -> fourEyes(actor, move.transition(), story))
                .or(() -> gates(move, story));
    }

    private static Optional<ProblemException> permission(Actor actor, Transition transition, TransitionContext story) {
        boolean mine = story.involved().contains(actor.id());
        boolean edits = actor.may(Permission.ARTICLE_EDIT, story.scopes());
        boolean allowed =
                switch (transition) {
                    case SUBMIT, RECALL -> actor.may(transition.permission(), story.scopes()) && mine;
                    case UNSCHEDULE ->
                        edits
                                || story.released()
                                        .planned()
                                        .map(p -> p.revision().authorId() == actor.id())
                                        .orElse(false);
                    default -> actor.may(transition.permission(), story.scopes());
                };
        return allowed ? Optional.empty() : Optional.of(ProblemException.permission(transition.permission()));
    }

    private static Optional<ProblemException> version(TransitionRequest move, TransitionContext story) {
        int newest = story.working().number();
        if (move.revision() == null ? !move.transition().namesVersion() : move.revision() == newest) {
            return Optional.empty();
        }
        if (move.revision() == null) {
            return Optional.of(ProblemException.invalid("revision", "Say which version you mean."));
        }
        return Optional.of(new ProblemException(
                "stale-revision",
                409,
                "The story is at version " + newest + " now. Look at what changed, then decide again.",
                List.of(),
                Map.of("revision", newest)));
    }

    private static Optional<ProblemException> state(Actor actor, Transition transition, TransitionContext story) {
        if (!transition.startsFrom(story.article().state())) {
            return illegal("That is not possible while the story is "
                    + story.article().state().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
        }
        if (transition != Transition.REINSTATE && story.released().state() == PublicationState.KILLED) {
            return illegal("It was removed for good. Reinstate it first.");
        }
        return switch (transition) {
            case RECALL, CLAIM, UNCLAIM -> claim(actor, transition, story.article());
            case APPROVE -> approve(actor, story);
            case PUBLISH, SCHEDULE -> publish(story);
            case BREAK_GLASS -> breakGlass(story);
            default -> published(transition, story);
        };
    }

    private static Optional<ProblemException> claim(Actor actor, Transition transition, Article article) {
        Long holder = article.claimedBy();
        return switch (transition) {
            case RECALL -> holder == null ? Optional.empty() : illegal("Somebody is reviewing it. Ask for it back.");
            case CLAIM -> holder == null ? Optional.empty() : illegal("Somebody is reviewing it already.");
            default -> holder != null && holder == actor.id() ? Optional.empty() : illegal("You have not claimed it.");
        };
    }

    private static Optional<ProblemException> approve(Actor actor, TransitionContext story) {
        Article article = story.article();
        if (article.state() == WorkingState.RELEASED && !article.owesSignature()) {
            return illegal("It is out with all its signatures.");
        }
        // One that came back unchanged needs its signatures confirmed, not given twice.
        return story.hasSigned(actor.id()) && !story.isApproved()
                ? illegal("You have signed this version already.")
                : Optional.empty();
    }

    private static Optional<ProblemException> publish(TransitionContext story) {
        Article article = story.article();
        boolean planned = article.state() == WorkingState.RELEASED
                && story.released().planned().isPresent();
        boolean checkedLater =
                article.state() == WorkingState.IN_REVIEW && story.policy().kind() == PolicyKind.PUBLISH_THEN_CHECK;
        return article.state() == WorkingState.APPROVED || planned || checkedLater
                ? Optional.empty()
                : illegal("It is not approved.");
    }

    private static Optional<ProblemException> breakGlass(TransitionContext story) {
        if (story.released().embargo().isPresent()) {
            return illegal("It is under embargo; breaking news does not override that.");
        }
        return story.article().withheld() == null
                ? Optional.empty()
                : illegal("It was taken off the site by decision.");
    }

    private static Optional<ProblemException> published(Transition transition, TransitionContext story) {
        PublicationState now = story.released().state();
        boolean planned = story.released().planned().isPresent();
        return switch (transition) {
            case UNSCHEDULE -> planned ? Optional.empty() : illegal("Nothing is scheduled.");
            case LIFT_EMBARGO ->
                story.released().embargo().isPresent() ? Optional.empty() : illegal("No embargo is in force.");
            case UNPUBLISH -> now == PublicationState.LIVE ? Optional.empty() : illegal("Readers do not have it.");
            case REPUBLISH ->
                now == PublicationState.WITHDRAWN && story.released().latest().isPresent()
                        ? Optional.empty()
                        : illegal("It was not taken off the site.");
            case KILL ->
                now == PublicationState.LIVE || now == PublicationState.WITHDRAWN || planned
                        ? Optional.empty()
                        : illegal("Readers neither have it nor will.");
            case REINSTATE -> now == PublicationState.KILLED ? Optional.empty() : illegal("It was not removed.");
            case SPIKE -> now == PublicationState.NONE ? Optional.empty() : illegal("Readers have it or will.");
            default -> Optional.empty();
        };
    }

    private static Optional<ProblemException> fourEyes(Actor actor, Transition transition, TransitionContext story) {
        return switch (transition) {
            case APPROVE -> signature(actor, story);
            case PUBLISH, SCHEDULE ->
                story.isApproved() || story.policy().kind() == PolicyKind.PUBLISH_THEN_CHECK
                        ? Optional.empty()
                        : refused("This version lacks an approval.");
            case REINSTATE ->
                story.reinstatedBy() != null && story.reinstatedBy() == actor.id()
                        ? refused("You have asked for it; a second person must agree.")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<ProblemException> signature(Actor actor, TransitionContext story) {
        if (story.wroteTooMuchToApprove(actor.id())) {
            return refused("You wrote this version, so somebody else must approve it.");
        }
        if (story.sentOutUnsigned(actor.id())) {
            return refused("You sent it out without a signature, so somebody else must sign.");
        }
        return step(actor, story);
    }

    private static Optional<ProblemException> step(Actor actor, TransitionContext story) {
        if (story.isApproved()) {
            return Optional.empty();
        }
        String role = story.policy().steps().get(story.openStep()).role();
        return role == null || actor.may("role." + role, story.scopes())
                ? Optional.empty()
                : refused("The next signature is for another role.");
    }

    private static Optional<ProblemException> gates(TransitionRequest move, TransitionContext story) {
        List<PublishCheck> stopping =
                switch (move.transition()) {
                    case SUBMIT -> PublishChecks.stopping(PublishChecks.toSubmit(story));
                    case PUBLISH, SCHEDULE, BREAK_GLASS -> PublishChecks.stopping(PublishChecks.toRelease(story));
                    case REPUBLISH -> PublishChecks.stopping(PublishChecks.held(story));
                    default -> List.<PublishCheck>of();
                };
        if (stopping.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProblemException(
                "gates", 422, PublishChecks.sentence(stopping), List.of(), Map.of("gates", stopping)));
    }

    private static Optional<ProblemException> illegal(String why) {
        return Optional.of(ProblemException.conflict("illegal-transition", why));
    }

    private static Optional<ProblemException> refused(String why) {
        return Optional.of(new ProblemException("four-eyes", 403, why));
    }
}
