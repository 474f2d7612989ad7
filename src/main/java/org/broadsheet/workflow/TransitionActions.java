package org.broadsheet.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.event.EventType;
import org.broadsheet.event.Events;
import org.broadsheet.event.ReviewAdvanced;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.publication.Publication;
import org.broadsheet.publication.PublicationTimeline;
import org.broadsheet.publication.Publishing;
import org.broadsheet.publication.ReleaseCommand;

/** What each transition does to a story, once the rules have let it pass. */
@ApplicationScoped
class TransitionActions {
    private static final int LONGEST_NOTICE = 500;

    @Inject
    EntityManager entities;

    @Inject
    Publishing releasing;

    @Inject
    ApprovalPolicies policies;

    @Inject
    Event<StorySubmitted> submitted;

    @Inject
    Events events;

    /** Does it; the answer is when readers get or lose something, or null. */
    Instant make(Actor actor, TransitionRequest move, TransitionContext story) {
        Article article = story.article();
        requireAgreed(move, story.released());
        requireUsed(move);
        return switch (move.transition()) {
            case SUBMIT -> submit(actor, article);
            case RECALL -> to(article, WorkingState.DRAFT);
            case CLAIM -> claim(article, actor.id());
            case UNCLAIM -> claim(article, null);
            case RETURN -> sendBack(article, move);
            case APPROVE -> approve(actor, move, story);
            case PUBLISH, SCHEDULE -> publish(actor, move, story);
            case BREAK_GLASS -> breakGlass(actor, move, story);
            case UNSCHEDULE -> unschedule(story);
            case LIFT_EMBARGO -> liftEmbargo(move, story);
            case UNPUBLISH -> unpublish(move, story);
            case REPUBLISH -> republish(actor, move, story);
            case KILL -> kill(move, story);
            case REINSTATE -> reinstate(move, story);
            case SPIKE -> to(article, WorkingState.SPIKED);
            case UNSPIKE -> to(article, article.stateBeforeSpike());
        };
    }

    /** Writes the log, and says what others may want to follow; what readers have is said where it is decided. */
    void log(TransitionRecord done) {
        entities.persist(done);
        EventType type =
                switch (done.transition()) {
                    case SUBMIT -> EventType.STORY_SUBMITTED;
                    case RETURN -> EventType.STORY_RETURNED;
                    case APPROVE -> EventType.STORY_APPROVED;
                    case CLAIM -> EventType.STORY_ASSIGNED;
                    default -> null;
                };
        if (type != null) {
            events.happened(new ReviewAdvanced(type, done.articleId(), done.id(), done.happenedAt()));
        }
    }

    /** No other transition ends an embargo early, or agrees on one that is over. */
    private static void requireAgreed(TransitionRequest move, PublicationTimeline story) {
        Instant asked = move.embargoUntil();
        if (asked == null) {
            return;
        }
        if (story.embargo().filter(asked::isBefore).isPresent()) {
            throw new ProblemException(
                    "embargo-agreed", 422, "A later embargo is agreed. Only “Lift embargo” ends it early.");
        }
        if (!asked.isAfter(story.at())) {
            throw new ProblemException(
                    "embargo-agreed", 422, "That embargo has passed. Choose a later time, or leave it empty.");
        }
    }

    /** A time that the transition has no use for is refused, or people would think that it was agreed on. */
    private static void requireUsed(TransitionRequest move) {
        Transition asked = move.transition();
        boolean plans = asked == Transition.PUBLISH || asked == Transition.SCHEDULE;
        boolean ends = plans || asked == Transition.BREAK_GLASS || asked == Transition.REPUBLISH;
        refuseUnused(asked, "publishAt", plans ? null : move.publishAt());
        refuseUnused(asked, "embargoUntil", plans ? null : move.embargoUntil());
        refuseUnused(asked, "publishUntil", ends ? null : move.publishUntil());
    }

    private static void refuseUnused(Transition asked, String field, Instant time) {
        if (time != null) {
            throw ProblemException.invalid(
                    field,
                    switch (asked) {
                        case LIFT_EMBARGO -> "An embargo is lifted now; no time can be given.";
                        case BREAK_GLASS -> "A story without approval is published now; no such time can be given.";
                        case REPUBLISH -> "A story comes back now; no such time can be given.";
                        default -> "This takes no such time. Set it when you publish or schedule the story.";
                    });
        }
    }

    private Instant submit(Actor actor, Article article) {
        submitted.fire(new StorySubmitted(actor, article.id()));
        article.submitUnder(policies.inForce(article.working().sectionId()).id());
        return to(article, WorkingState.IN_REVIEW);
    }

    private static Instant to(Article article, WorkingState state) {
        article.moveTo(state);
        return null;
    }

    private static Instant claim(Article article, Long personId) {
        article.claim(personId);
        return null;
    }

    private static Instant sendBack(Article article, TransitionRequest move) {
        required("note", move.note(), "Say what should be changed.");
        return to(article, WorkingState.RETURNED);
    }

    private Instant approve(Actor actor, TransitionRequest move, TransitionContext story) {
        Article article = story.article();
        boolean complete = story.isApproved() || withOneMore(story);
        if (!story.hasSigned(actor.id())) {
            int step = Math.min(story.openStep(), story.policy().steps().size() - 1);
            entities.persist(new Approval(story.working(), step, actor.id())
                    .at(story.released().at(), move.note()));
        }
        if (complete && article.owesSignature()) {
            article.signatureGiven();
        }
        if (complete && article.state() == WorkingState.IN_REVIEW) {
            article.moveTo(WorkingState.APPROVED);
        }
        return null;
    }

    private static boolean withOneMore(TransitionContext story) {
        int step = story.openStep();
        long signed = story.approvals().stream()
                        .filter(approval -> approval.step() == step)
                        .count()
                + 1;
        return step == story.policy().steps().size() - 1
                && signed >= story.policy().steps().get(step).signatures();
    }

    private Instant publish(Actor actor, TransitionRequest move, TransitionContext story) {
        Instant now = story.released().at();
        if (move.publishAt() != null && !move.publishAt().isAfter(now)) {
            throw new ProblemException(
                    "schedule-in-the-past", 422, "That time has passed. Choose a later one, or publish now.");
        }
        if (move.transition() == Transition.SCHEDULE) {
            requireTime(move);
        }
        boolean unsigned = !story.isApproved();
        Publication publication = releasing.release(story.released(), order(actor, move, story, unsigned));
        story.article().moveTo(WorkingState.RELEASED);
        if (unsigned) {
            oweSignature(story, publication);
        }
        return publication.releaseAt();
    }

    private static void oweSignature(TransitionContext story, Publication unsigned) {
        Duration within = Duration.ofMinutes(story.policy().checkMinutes());
        story.article().oweSignature(unsigned.releaseAt().plus(within));
    }

    private static void requireTime(TransitionRequest move) {
        if (move.publishAt() == null && move.embargoUntil() == null) {
            throw ProblemException.invalid("publishAt", "Say when to publish it.");
        }
    }

    private Instant liftEmbargo(TransitionRequest move, TransitionContext story) {
        required("reason", move.reason(), "Say why the embargo may be lifted early.");
        Optional<Publication> next = releasing.liftEmbargo(story.released());
        next.filter(out -> out.isWithoutApproval() && story.article().owesSignature())
                .ifPresent(out -> oweSignature(story, out));
        return next.map(Publication::releaseAt).orElse(null);
    }

    private Instant breakGlass(Actor actor, TransitionRequest move, TransitionContext story) {
        required("reason", move.reason(), "Say why it cannot wait for an approval.");
        Publication publication = releasing.release(story.released(), order(actor, move, story, true));
        story.article().submitUnder(policies.of(story.article()).id());
        story.article().moveTo(WorkingState.RELEASED);
        story.article().oweSignature(publication.releaseAt());
        return publication.releaseAt();
    }

    private Instant unschedule(TransitionContext story) {
        stop(story, story.released().planned().orElseThrow(ProblemException::notFound));
        return null;
    }

    /** Takes a plan back. */
    void stop(TransitionContext story, Publication plan) {
        releasing.unschedule(story.released());
        takenBack(story, plan);
    }

    /** What is no longer planned is a working copy again, unless readers had it; what never went out owes nothing. */
    private static void takenBack(TransitionContext story, Publication plan) {
        Article article = story.article();
        boolean readersHadIt = story.released()
                .latest()
                .filter(last -> last.revision().id() == plan.revision().id())
                .isPresent();
        boolean isWorkingCopy = plan.revision().id() == story.working().id();
        if (article.state() == WorkingState.RELEASED && isWorkingCopy && !readersHadIt) {
            article.moveTo(story.isApproved() ? WorkingState.APPROVED : WorkingState.IN_REVIEW);
        }
        boolean stillOwed =
                story.released().latest().filter(Publication::isWithoutApproval).isPresent();
        if (plan.isWithoutApproval() && article.owesSignature() && !stillOwed) {
            article.signatureGiven();
        }
    }

    private Instant withdraw(TransitionContext story, PublicationState decision, String notice) {
        Optional<Publication> plan = story.released().planned();
        releasing.withdraw(story.released(), decision, notice);
        plan.ifPresent(gone -> takenBack(story, gone));
        return story.released().at();
    }

    private Instant unpublish(TransitionRequest move, TransitionContext story) {
        required("note", move.note(), "Say why readers should not have it any longer.");
        return withdraw(story, PublicationState.WITHDRAWN, null);
    }

    private Instant republish(Actor actor, TransitionRequest move, TransitionContext story) {
        Publication last = story.released().latest().orElseThrow(ProblemException::notFound);
        // An end that was agreed on before still stands.
        boolean endsLater = move.publishUntil() == null
                && last.plannedEnd().isAfter(story.released().at());
        Instant until = endsLater ? last.plannedEnd() : move.publishUntil();
        return releasing
                .release(
                        story.released(),
                        new ReleaseCommand(
                                actor.id(),
                                last.revision(),
                                null,
                                null,
                                until,
                                last.isWithoutApproval(),
                                move.reason()))
                .releaseAt();
    }

    private Instant kill(TransitionRequest move, TransitionContext story) {
        required("reason", move.reason(), "Say why the story is removed for good.");
        required("note", move.note(), "Write the notice that readers will see in its place.");
        if (move.note().length() > LONGEST_NOTICE) {
            throw ProblemException.invalid(
                    "note", "The notice to readers has at most " + LONGEST_NOTICE + " characters.");
        }
        return withdraw(story, PublicationState.KILLED, move.note());
    }

    private Instant reinstate(TransitionRequest move, TransitionContext story) {
        required("reason", move.reason(), "Say why the story may come back.");
        if (story.reinstatedBy() != null) {
            releasing.withdraw(story.released(), PublicationState.WITHDRAWN, null);
        }
        return null;
    }

    private static ReleaseCommand order(
            Actor actor, TransitionRequest move, TransitionContext story, boolean unsigned) {
        return new ReleaseCommand(
                actor.id(),
                story.working(),
                move.publishAt(),
                embargo(move, story),
                move.publishUntil(),
                unsigned,
                move.reason());
    }

    /** Who says nothing of an embargo does not lift the one that is agreed on, nor does taking a plan back. */
    private static Instant embargo(TransitionRequest move, TransitionContext story) {
        return move.embargoUntil() != null
                ? move.embargoUntil()
                : story.released().embargo().orElse(null);
    }

    private static void required(String field, String text, String message) {
        if (text == null) {
            throw ProblemException.invalid(field, message);
        }
    }
}
