package org.broadsheet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Change;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.Revision;
import org.broadsheet.event.EventType;
import org.broadsheet.event.Events;
import org.broadsheet.event.NoteWithdrawn;
import org.broadsheet.event.PublicationChanged;
import org.broadsheet.event.PublicationChanged.Step;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.store.EndOfTime;

/**
 * Writes the intervals in which readers have a story. It decides nothing: whether somebody may release is the workflow's
 * question, and the workflow is its only caller. What readers have, and will have, is said with each decision as an event.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Publishing {
    @Inject
    Publications publications;

    @Inject
    Addresses addresses;

    @Inject
    Corrections corrections;

    @Inject
    Events events;

    @Inject
    DatabaseClock clock;

    /**
     * Releases a revision: at the latest of now, the time asked for and the embargo, which the story is under from then on. A
     * former plan gives way.
     */
    public Publication release(PublicationTimeline story, ReleaseCommand order) {
        PublicationTimeline.Moment before = story.moment();
        Publication next = put(story, order);
        decided(story.with(next), before);
        return next;
    }

    private Publication put(PublicationTimeline story, ReleaseCommand order) {
        Instant now = story.at();
        Publication.Interval interval = interval(order, now);
        Article article = story.article();
        withdrawPlan(story);
        if (order.embargoUntil() != null) {
            article.agreeOn(order.embargoUntil());
        }
        Optional<Instant> first = story.first();
        Instant firstPublished = first.orElse(interval.from());
        Address address = addresses.take(article, order.revision(), released(story), firstPublished);
        Publication next = new Publication(order, interval, address, now);
        next.name(addresses.credits(order.revision()), addresses.tags(order.revision()));
        next.dated(firstPublished, updated(story, order.revision(), interval.from()));
        keepBreaking(story, next);
        keepOrigin(story, next);
        story.live().filter(live -> live.endedAt().isAfter(interval.from())).ifPresent(next::replace);
        publications.add(next);
        publications.flush();
        redirect(story, next);
        if (!released(story).isEmpty() && !readersHad(story, order.revision()) && !story.hasTold(order.revision())) {
            tellReaders(next, order.revision().change());
        }
        article.withhold(null, null);
        return next;
    }

    /** Takes a plan back; what it would have replaced goes on, and what was withdrawn before stays so. */
    public void unschedule(PublicationTimeline story) {
        PublicationTimeline.Moment before = story.moment();
        withdrawPlan(story);
        boolean endedByDecision = story.latest()
                .filter(last -> last.endedAt().isBefore(last.plannedEnd()))
                .isPresent();
        if (endedByDecision && story.live().isEmpty()) {
            story.article().withhold(PublicationState.WITHDRAWN, null);
        }
        decided(story, before);
    }

    /** Ends the agreed embargo: what is planned is released at the time that was asked for, or now if that has come. */
    public Optional<Publication> liftEmbargo(PublicationTimeline story) {
        story.article().agreeOn(null);
        PublicationTimeline.Moment before = story.moment();
        return story.planned().map(plan -> {
            Publication next = put(story, plan.withoutEmbargo());
            next.breakUntil(plan.breakingUntil());
            decided(story.with(next), before);
            return next;
        });
    }

    /** Ends what readers have and voids what was to come. */
    public void withdraw(PublicationTimeline story, PublicationState decision, String notice) {
        PublicationTimeline.Moment before = story.moment();
        EventType event = eventOf(decision, story.article().withheld());
        withdrawPlan(story);
        story.live().ifPresent(live -> live.end(story.at()));
        story.article().withhold(decision, notice);
        decided(story, before, new Step(event, story.article().id(), story.at()));
    }

    private static EventType eventOf(PublicationState decision, PublicationState before) {
        if (decision == PublicationState.KILLED) {
            return EventType.STORY_KILLED;
        }
        return before == PublicationState.KILLED ? EventType.STORY_REINSTATED : EventType.STORY_WITHDRAWN;
    }

    /** Withdraws a note that readers were given; it stays, and says why it is withdrawn. The answer is the note. */
    public Correction withdrawNote(PublicationTimeline story, Actor by, long correctionId, String why) {
        Correction note = corrections
                .find(story.at(), story.article().id(), correctionId)
                .orElseThrow(ProblemException::notFound);
        if (corrections.isWithdrawn(correctionId)) {
            throw ProblemException.conflict("already-withdrawn", "This note has been withdrawn already.");
        }
        publications.add(new Correction.Withdrawal(note, by, story.at(), why));
        events.happened(new NoteWithdrawn(story.article().id(), correctionId, story.at()));
        return note;
    }

    /** Sets when the breaking flag goes out by itself, on what is live and on what is planned. */
    public void breakUntil(PublicationTimeline story, Instant until) {
        PublicationTimeline.Moment before = story.moment();
        Stream.concat(story.live().stream(), story.planned().stream()).forEach(p -> p.breakUntil(until));
        decided(story, before);
    }

    private void withdrawPlan(PublicationTimeline story) {
        story.planned().ifPresent(plan -> {
            plan.cancel(story.at());
            story.live().flatMap(live -> publications.findRedirect(live.path())).ifPresent(publications::remove);
        });
    }

    private static List<Publication> released(PublicationTimeline story) {
        return story.publications().stream()
                .filter(p -> p.wasReleasedBy(story.at()))
                .toList();
    }

    private static Publication.Interval interval(ReleaseCommand order, Instant now) {
        Instant from = Stream.of(now, order.publishAt(), order.embargoUntil())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(now);
        Instant until = order.publishUntil() == null ? EndOfTime.END : order.publishUntil();
        if (!until.isAfter(from)) {
            throw new ProblemException(
                    "schedule-in-the-past", 422, "The story would end before it begins. Choose a later end.");
        }
        return new Publication.Interval(from, until);
    }

    private static Instant updated(PublicationTimeline story, Revision revision, Instant from) {
        boolean onlyTypo = revision.change() != null && revision.change().kind() == ChangeKind.TYPO;
        return story.latest()
                .filter(last -> onlyTypo || last.revision().id() == revision.id())
                .map(Publication::updatedAt)
                .orElse(from);
    }

    /** The desk may have ended or prolonged BREAKING since; a later version that says nothing new of it keeps that. */
    private static void keepBreaking(PublicationTimeline story, Publication next) {
        story.live()
                .filter(live -> Objects.equals(
                        live.revision().breakingUntil(), next.revision().breakingUntil()))
                .ifPresent(live -> next.breakUntil(live.breakingUntil()));
    }

    /** A version that came from elsewhere and is given to readers again still has no approval of this house. */
    private static void keepOrigin(PublicationTimeline story, Publication next) {
        if (story.publications().stream()
                .anyMatch(p ->
                        p.isImported() && p.revision().id() == next.revision().id())) {
            next.comesFromElsewhere();
        }
    }

    private static boolean readersHad(PublicationTimeline story, Revision revision) {
        return released(story).stream().anyMatch(p -> p.revision().id() == revision.id());
    }

    private void redirect(PublicationTimeline story, Publication next) {
        for (Publication old : released(story)) {
            if (!old.path().equals(next.path())
                    && publications.findRedirect(old.path()).isEmpty()) {
                publications.add(new Redirect(old.path(), next.articleId(), story.at()));
            }
        }
        publications.findRedirect(next.path()).ifPresent(publications::remove);
    }

    private void tellReaders(Publication next, Change change) {
        if (change != null && change.kind().tellsReaders() && change.text() != null) {
            publications.add(new Correction(next, change));
        }
    }

    /** Says what readers have, and will have, from now on. */
    private void decided(PublicationTimeline story, PublicationTimeline.Moment before, Step... decision) {
        long id = story.article().id();
        List<Step> steps = new ArrayList<>(List.of(decision));
        steps.addAll(story.steps(before));
        corrections.coming(story.at(), id).stream()
                .map(note -> new Step(EventType.STORY_CORRECTED, note.id(), note.publishedAt()))
                .forEach(steps::add);
        steps.sort(Comparator.comparing(Step::at));
        events.happened(new PublicationChanged(id, story.at(), steps, story.places()));
    }
}
