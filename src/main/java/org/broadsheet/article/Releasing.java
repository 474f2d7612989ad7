package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.edge.PagePurges;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.DatabaseClock;
import org.broadsheet.platform.Errand;
import org.broadsheet.platform.Forever;
import org.broadsheet.platform.Outbox;
import org.broadsheet.platform.Refusal;
import org.broadsheet.section.SectionTree;

/**
 * Writes the intervals in which readers have a story. It decides nothing: whether somebody may release is the workflow's
 * question, and the workflow is its only caller. What must follow a release is written with it and voided with it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Releasing {
    @Produces
    static final Outbox.Topic TOPIC = new Outbox.Topic("article.released");

    @Inject
    Articles articles;

    @Inject
    Addresses addresses;

    @Inject
    Corrections corrections;

    @Inject
    Outbox outbox;

    @Inject
    PagePurges purges;

    @Inject
    SectionTree sections;

    @Inject
    DatabaseClock clock;

    /**
     * Releases a revision: at the latest of now, the time asked for and the embargo, which the story is under from then on. A
     * former plan gives way.
     */
    public Publication release(Released story, ReleaseOrder order) {
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
        story.live().filter(live -> live.endedAt().isAfter(interval.from())).ifPresent(next::replace);
        articles.add(next);
        articles.flush();
        redirect(story, next);
        if (!released(story).isEmpty() && !readersHad(story, order.revision()) && !story.hasTold(order.revision())) {
            tellReaders(next, order.revision().change());
        }
        article.withhold(null, null);
        outbox.put(
                new Errand(TOPIC.name(), errandOf(next), subject(article), String.valueOf(next.id()), interval.from()));
        purgePages(story, next);
        return next;
    }

    /** Takes a plan back; what it would have replaced goes on, and what was withdrawn before stays so. */
    public void unschedule(Released story) {
        withdrawPlan(story);
        boolean endedByDecision = story.latest()
                .filter(last -> last.endedAt().isBefore(last.plannedEnd()))
                .isPresent();
        if (endedByDecision && story.live().isEmpty()) {
            story.article().withhold(PublicationState.WITHDRAWN, null);
        }
        purgePages(story);
    }

    /** Ends the agreed embargo: what is planned is released at the time that was asked for, or now if that has come. */
    public Optional<Publication> liftEmbargo(Released story) {
        story.article().agreeOn(null);
        return story.planned().map(plan -> {
            Publication next = release(story, plan.withoutEmbargo());
            next.breakUntil(plan.breakingUntil());
            return next;
        });
    }

    /** Ends what readers have and voids what was to come. */
    public void withdraw(Released story, PublicationState decision, String notice) {
        withdrawPlan(story);
        story.live().ifPresent(live -> live.end(story.at()));
        outbox.withdraw(TOPIC.name(), subject(story.article()));
        story.article().withhold(decision, notice);
        purgePages(story);
    }

    /** Withdraws a note that readers were given; it stays, and says why it is withdrawn. The answer is the note. */
    public Correction withdrawNote(Released story, Actor by, long correctionId, String why) {
        Correction note =
                corrections.find(story.at(), story.article().id(), correctionId).orElseThrow(Refusal::notFound);
        if (corrections.isWithdrawn(correctionId)) {
            throw Refusal.conflict("already-withdrawn", "This note has been withdrawn already.");
        }
        articles.add(new Correction.Withdrawal(note, by, story.at(), why));
        purges.purge(Set.of(PageKeys.article(story.article().id()), PageKeys.CORRECTIONS));
        return note;
    }

    /** Sets when the breaking flag goes out by itself, on what is live and on what is planned. */
    public void breakUntil(Released story, Instant until) {
        Stream.concat(story.live().stream(), story.planned().stream()).forEach(p -> p.breakUntil(until));
        purgePages(story);
    }

    private void withdrawPlan(Released story) {
        story.planned().ifPresent(plan -> {
            plan.cancel(story.at());
            outbox.withdraw(errandOf(plan));
            story.live().flatMap(live -> articles.findRedirect(live.path())).ifPresent(articles::remove);
        });
    }

    private static List<Publication> released(Released story) {
        return story.publications().stream()
                .filter(p -> p.wasReleasedBy(story.at()))
                .toList();
    }

    private static Publication.Interval interval(ReleaseOrder order, Instant now) {
        Instant from = Stream.of(now, order.publishAt(), order.embargoUntil())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(now);
        Instant until = order.publishUntil() == null ? Forever.END : order.publishUntil();
        if (!until.isAfter(from)) {
            throw new Refusal("schedule-in-the-past", 422, "The story would end before it begins. Choose a later end.");
        }
        return new Publication.Interval(from, until);
    }

    private static Instant updated(Released story, Revision revision, Instant from) {
        boolean onlyTypo = revision.change() != null && revision.change().kind() == ChangeKind.TYPO;
        return story.latest()
                .filter(last -> onlyTypo || last.revision().id() == revision.id())
                .map(Publication::updatedAt)
                .orElse(from);
    }

    /** The desk may have ended or prolonged BREAKING since; a later version that says nothing new of it keeps that. */
    private static void keepBreaking(Released story, Publication next) {
        story.live()
                .filter(live -> Objects.equals(
                        live.revision().breakingUntil(), next.revision().breakingUntil()))
                .ifPresent(live -> next.breakUntil(live.breakingUntil()));
    }

    private static boolean readersHad(Released story, Revision revision) {
        return released(story).stream().anyMatch(p -> p.revision().id() == revision.id());
    }

    private void redirect(Released story, Publication next) {
        for (Publication old : released(story)) {
            if (!old.path().equals(next.path())
                    && articles.findRedirect(old.path()).isEmpty()) {
                articles.add(new Redirect(old.path(), next.articleId(), story.at()));
            }
        }
        articles.findRedirect(next.path()).ifPresent(articles::remove);
    }

    private void tellReaders(Publication next, Change change) {
        if (change != null && change.kind().tellsReaders() && change.text() != null) {
            articles.add(new Correction(next, change));
        }
    }

    /** Every page on which readers find the story, or found it, is another from now on. */
    private void purgePages(Released story, Publication... added) {
        Set<String> keys = new TreeSet<>();
        keys.add(PageKeys.article(story.article().id()));
        keys.add(PageKeys.FRONT);
        keys.add(PageKeys.CORRECTIONS);
        Stream.concat(story.publications().stream(), Stream.of(added)).forEach(p -> {
            sections.scopesOf(p.sectionId()).forEach(id -> keys.add(PageKeys.section(id)));
            p.tags().forEach(tag -> keys.add(PageKeys.tag(tag.slug())));
            p.bylines().forEach(byline -> keys.add(PageKeys.author(byline.slug())));
            if (p.breakingUntil() != null) {
                keys.add(PageKeys.BANNER);
            }
        });
        purges.purge(keys);
    }

    private static String errandOf(Publication publication) {
        return TOPIC.name() + ":" + publication.id();
    }

    private static String subject(Article article) {
        return "article:" + article.id();
    }
}
