package org.broadsheet.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.article.Change;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.StoryContent;
import org.broadsheet.platform.store.EndOfTime;

/**
 * What readers should have of one story, told again in other words: a list of intervals, moved about as decision 148
 * says and not as the code does. It knows nothing of the store.
 */
final class StoryModel {

    /** Readers have this copy from one instant to another. */
    static final class Span {
        final int revision;
        final StoryContent content;
        final Instant from;
        final Instant agreedEnd;
        Instant until;
        Instant askedFor;
        Instant first;
        Instant breakingUntil;
        String path;

        Span(int revision, StoryContent content, Instant from, Instant until) {
            this.revision = revision;
            this.content = content;
            this.from = from;
            this.until = until;
            this.agreedEnd = until;
            this.breakingUntil = content.breakingUntil();
        }

        boolean breaksAt(Instant t) {
            return breakingUntil != null && t.isBefore(breakingUntil);
        }

        boolean has(Instant t) {
            return !from.isAfter(t) && t.isBefore(until);
        }
    }

    /** Readers were told this at a time. */
    record Told(Change change, Instant at, Span with) {}

    final long id;
    final List<Span> spans = new ArrayList<>();
    final List<Told> told = new ArrayList<>();
    boolean killed;
    String notice;
    private Instant embargo;

    StoryModel(long id) {
        this.id = id;
    }

    Optional<Span> at(Instant t) {
        List<Span> visible = spans.stream().filter(span -> span.has(t)).toList();
        if (visible.size() > 1) {
            throw new AssertionError("the model shows story " + id + " twice at " + t);
        }
        return visible.stream().findFirst();
    }

    private Optional<Span> plan(Instant now) {
        return spans.stream().filter(span -> span.from.isAfter(now)).findFirst();
    }

    private List<Span> had(Instant now) {
        return spans.stream()
                .filter(span -> !span.from.isAfter(now) && span.until.isAfter(span.from))
                .sorted(Comparator.comparing(span -> span.from))
                .toList();
    }

    Span release(Instant now, int revision, StoryContent content, Instant publishAt, Instant asked, Instant end) {
        if (asked != null) {
            embargo = asked;
        }
        return begin(now, revision, content, publishAt, embargo, end);
    }

    private Span begin(
            Instant now, int revision, StoryContent content, Instant publishAt, Instant notBefore, Instant end) {
        dropPlan(now);
        Instant from = Stream.of(now, publishAt, notBefore)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Span next = new Span(revision, content, from, end == null ? EndOfTime.END : end);
        next.askedFor = publishAt;
        List<Span> before = had(now);
        next.first = before.isEmpty() ? from : before.get(0).first;
        at(now).ifPresent(live -> {
            if (Objects.equals(live.content.breakingUntil(), content.breakingUntil())) {
                next.breakingUntil = live.breakingUntil;
            }
            if (live.until.isAfter(from)) {
                live.until = from;
            }
        });
        boolean known = before.stream().anyMatch(span -> span.revision == revision);
        boolean carriedOn = !before.isEmpty()
                && Objects.equals(before.get(before.size() - 1).content.change(), content.change());
        if (!before.isEmpty() && !known && !carriedOn && isTold(content.change())) {
            told.add(new Told(content.change(), from, next));
        }
        spans.add(next);
        killed = false;
        return next;
    }

    private static boolean isTold(Change change) {
        return change != null && change.kind() != ChangeKind.TYPO && change.kind() != ChangeKind.LEGAL;
    }

    Span comeBack(Instant now, Instant end) {
        List<Span> before = had(now);
        Span last = before.get(before.size() - 1);
        Instant until = end == null && last.agreedEnd.isAfter(now) ? last.agreedEnd : end;
        return begin(now, last.revision, last.content, null, null, until);
    }

    /** The embargo ends: what is planned comes at the time that was asked for, or now. */
    Optional<Span> liftEmbargo(Instant now) {
        embargo = null;
        return plan(now).map(plan -> {
            Span next = begin(now, plan.revision, plan.content, plan.askedFor, null, plan.agreedEnd);
            next.breakingUntil = plan.breakingUntil;
            return next;
        });
    }

    void dropPlan(Instant now) {
        plan(now).ifPresent(plan -> {
            spans.remove(plan);
            told.removeIf(one -> one.with() == plan);
            at(now).ifPresent(live -> live.until = live.agreedEnd);
        });
    }

    void end(Instant now) {
        dropPlan(now);
        at(now).ifPresent(live -> live.until = now);
    }

    void breakUntil(Instant now, Instant until) {
        Stream.concat(at(now).stream(), plan(now).stream()).forEach(span -> span.breakingUntil = until);
    }

    boolean wasOut(Instant now) {
        return !had(now).isEmpty();
    }

    /** The topics of what will change for readers after now, each with its time. */
    List<String> coming(Instant now) {
        List<String> coming = new ArrayList<>();
        spans.stream()
                .flatMap(span -> Stream.of(span.from, span.until, span.breakingUntil))
                .filter(t -> t != null && t.isAfter(now) && t.isBefore(EndOfTime.END))
                .distinct()
                .forEach(t -> comingAt(t).forEach(topic -> coming.add("article." + topic + " " + t)));
        told.stream().filter(one -> one.at().isAfter(now)).forEach(one -> coming.add("article.corrected " + one.at()));
        return coming;
    }

    private List<String> comingAt(Instant t) {
        Instant before = t.minusNanos(1000);
        Optional<Span> was = at(before);
        Optional<Span> is = at(t);
        List<String> topics = new ArrayList<>();
        if (!was.equals(is)) {
            topics.add(is.isEmpty() ? "ended" : was.isEmpty() ? "released" : "updated");
        }
        List<Span> had = had(before);
        if (is.isPresent() && !had.isEmpty() && !had.get(had.size() - 1).path.equals(is.get().path)) {
            topics.add("moved");
        }
        boolean broke = was.filter(span -> span.breaksAt(before)).isPresent();
        boolean breaks = is.filter(span -> span.breaksAt(t)).isPresent();
        if (broke != breaks) {
            topics.add(breaks ? "breaking-set" : "breaking-ended");
        }
        return topics;
    }
}
