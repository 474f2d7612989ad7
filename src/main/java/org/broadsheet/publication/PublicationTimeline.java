package org.broadsheet.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Change;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.Revision;
import org.broadsheet.event.EventType;
import org.broadsheet.event.PublicationChanged.Places;
import org.broadsheet.event.PublicationChanged.Step;
import org.broadsheet.platform.store.EndOfTime;

/**
 * What readers have, had and will have of one story, at one instant: everything that the rules of release ask.
 *
 * @param publications all that were not taken back, oldest first
 */
public record PublicationTimeline(Article article, List<Publication> publications, Instant at) {

    public Optional<Publication> live() {
        return publications.stream().filter(p -> p.isReleasedAt(at)).findFirst();
    }

    /** What is planned for later. */
    public Optional<Publication> planned() {
        return publications.stream().filter(p -> p.isPlannedAt(at)).findFirst();
    }

    /** What readers had most lately, whether they still do or not. */
    public Optional<Publication> latest() {
        return publications.stream().filter(p -> p.wasReleasedBy(at)).reduce((one, later) -> later);
    }

    /** When readers had it first; empty while they never did. */
    public Optional<Instant> first() {
        return publications.stream()
                .filter(p -> p.wasReleasedBy(at))
                .map(Publication::firstPublishedAt)
                .findFirst();
    }

    /**
     * Whether a version only carries on the note that readers were given with the one that they have, or had last: a note
     * belongs to one change.
     */
    public boolean hasTold(Revision version) {
        Change change = version.change();
        return change != null
                && change.kind().tellsReaders()
                && latest().map(Publication::revision)
                        .filter(last -> last.id() != version.id() && change.equals(last.change()))
                        .isPresent();
    }

    /** The embargo that was agreed on, while it is in force. */
    public Optional<Instant> embargo() {
        return Optional.ofNullable(article.embargoUntil()).filter(until -> until.isAfter(at));
    }

    public PublicationState state() {
        if (article.withheld() != null) {
            return article.withheld();
        }
        if (live().isPresent()) {
            return PublicationState.LIVE;
        }
        if (planned().isPresent()) {
            return PublicationState.SCHEDULED;
        }
        return latest().isPresent() ? PublicationState.EXPIRED : PublicationState.NONE;
    }

    /** The same with another publication. */
    PublicationTimeline with(Publication next) {
        return new PublicationTimeline(
                article, Stream.concat(publications.stream(), Stream.of(next)).toList(), at);
    }

    /** What readers have now; to be asked before a decision changes it. */
    Moment moment() {
        String path = latest().map(Publication::path).orElse(null);
        return moment(at, new Moment(null, false, path));
    }

    private Moment moment(Instant t, Moment before) {
        return publications.stream()
                .filter(p -> p.isReleasedAt(t))
                .findFirst()
                .map(p -> new Moment(p, p.isBreakingAt(t), p.path()))
                .orElseGet(() -> new Moment(null, false, before.path));
    }

    /**
     * What comes true for readers from now on, in its order.
     *
     * @param before what they had until now
     */
    List<Step> steps(Moment before) {
        List<Step> steps = new ArrayList<>();
        Moment last = before;
        for (Instant t : turns()) {
            Moment next = moment(t, last);
            if (!next.isOut() && last.isOut() && t.isAfter(at)) {
                steps.add(last.step(EventType.STORY_ENDED, t));
            }
            steps.addAll(next.since(last, t));
            last = next;
        }
        return steps;
    }

    /** Now, and whenever something begins or ends by itself. */
    private SortedSet<Instant> turns() {
        SortedSet<Instant> turns = new TreeSet<>(List.of(at));
        publications.stream()
                .flatMap(p -> Stream.of(p.releaseAt(), p.endedAt(), p.breakingUntil()))
                .filter(t -> t != null && t.isAfter(at) && t.isBefore(EndOfTime.END))
                .forEach(turns::add);
        return turns;
    }

    /**
     * What readers have at one instant.
     *
     * @param out a publication, or null
     * @param path where they find the story, or found it last; null while they never did
     */
    record Moment(Publication out, boolean breaking, String path) {
        boolean isOut() {
            return out != null;
        }

        Step step(EventType type, Instant t) {
            return new Step(type, out.id(), t);
        }

        /** What has come true since the moment before, except an end, for which there may have been a decision. */
        List<Step> since(Moment last, Instant t) {
            List<Step> steps = new ArrayList<>();
            if (isOut() && !last.isOut()) {
                steps.add(step(EventType.STORY_RELEASED, t));
            }
            if (isOut() && last.isOut() && last.out.id() != out.id()) {
                steps.add(step(EventType.STORY_UPDATED, t));
            }
            if (isOut() && last.path != null && !last.path.equals(path)) {
                steps.add(step(EventType.STORY_MOVED, t));
            }
            if (breaking && !last.breaking) {
                steps.add(step(EventType.BREAKING_SET, t));
            }
            if (!breaking && last.breaking) {
                steps.add(last.step(EventType.BREAKING_ENDED, t));
            }
            return steps;
        }
    }

    /** Where readers find it, found it or will find it. */
    public Places places() {
        Places places = new Places(
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                publications.stream().anyMatch(p -> p.breakingUntil() != null));
        publications.forEach(p -> {
            places.sections().add(p.sectionId());
            p.tags().forEach(tag -> places.tags().add(tag.slug()));
            p.bylines().forEach(byline -> places.authors().add(byline.slug()));
        });
        return places;
    }
}
