package org.broadsheet.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.event.Events;
import org.broadsheet.event.SectionChanged;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.jobs.Leases;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.text.Slugs;

/** All sections, read at most every few seconds and kept whole in memory: every page shows them. */
@ApplicationScoped
public class SectionTree {
    /** First segments of addresses that belong to the product itself. */
    public static final Set<String> RESERVED = Set.of(
            "account",
            "about",
            "api",
            "archive",
            "author",
            "corrections",
            "desk",
            "feed",
            "health",
            "jakarta-faces-resource",
            "javax-faces-resource",
            "media",
            "metrics",
            "openapi",
            "privacy",
            "resources",
            "search",
            "site",
            "sitemap",
            "tag",
            "web-inf",
            "meta-inf",
            "error",
            "static",
            "comments",
            "atom",
            "robots");

    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    Leases turns;

    @Inject
    Events events;

    private volatile Snapshot snapshot = new Snapshot(List.of(), Instant.MIN);

    private record Snapshot(List<SectionEntry> sections, Instant readAt) {}

    /** All sections, parents in their order, each followed by its children. */
    public List<SectionEntry> all() {
        Snapshot known = snapshot;
        if (known.readAt.equals(Instant.MIN) || known.readAt.plus(FRESH).isBefore(clock.now())) {
            known = new Snapshot(read(), clock.now());
            snapshot = known;
        }
        return known.sections;
    }

    /** The sections at the top of the tree. */
    public List<SectionEntry> top() {
        return all().stream().filter(section -> section.parentId() == null).toList();
    }

    public List<SectionEntry> children(long id) {
        return all().stream()
                .filter(section -> section.parentId() != null && section.parentId() == id)
                .toList();
    }

    public Optional<SectionEntry> findBySlug(String slug) {
        return all().stream().filter(section -> section.slug().equals(slug)).findFirst();
    }

    /** The section with this id. */
    public SectionEntry byId(long id) {
        return find(id).orElseThrow(ProblemException::notFound);
    }

    private Optional<SectionEntry> find(Long id) {
        return all().stream()
                .filter(section -> id != null && section.id() == id)
                .findFirst();
    }

    public Optional<SectionEntry> parentOf(SectionEntry section) {
        return find(section.parentId());
    }

    public String pathOf(SectionEntry section) {
        return section.path(parentOf(section).orElse(null));
    }

    /** A section and its ancestors: the scopes in which a permission counts for it. */
    public List<Long> scopesOf(long id) {
        List<Long> scopes = new ArrayList<>();
        Optional<SectionEntry> here = find(id);
        while (here.isPresent() && !scopes.contains(here.get().id())) {
            scopes.add(here.get().id());
            here = parentOf(here.get());
        }
        return scopes;
    }

    /** A section and everything under it. */
    public List<Long> within(long id) {
        return all().stream()
                .filter(section -> scopesOf(section.id()).contains(id))
                .map(SectionEntry::id)
                .toList();
    }

    /** Adds a section; for the set-up and the demonstration. Its parent must be there, and at the top. */
    @Transactional
    public SectionEntry add(SectionPlan plan) {
        turns.awaitTurn("section.addresses");
        snapshot = new Snapshot(List.of(), Instant.MIN);
        if (!Slugs.wellFormed(plan.slug())
                || RESERVED.contains(plan.slug())
                || plan.slug().matches("\\d{4}")) {
            throw ProblemException.invalid("slug", "This address is reserved or not well formed.");
        }
        if (findBySlug(plan.slug()).isPresent()) {
            throw ProblemException.conflict("slug-taken", "There is a section with this address already.");
        }
        Long parent =
                plan.parentSlug() == null ? null : parent(plan.parentSlug()).id();
        Section section = new Section(plan, parent);
        entities.persist(section);
        entities.flush();
        events.happened(new SectionChanged(section.id(), clock.now()));
        snapshot = new Snapshot(List.of(), Instant.MIN);
        return section.entry();
    }

    /** Addresses have a section and one under it, so the tree is no deeper. */
    private SectionEntry parent(String slug) {
        SectionEntry parent = findBySlug(slug).orElseThrow(ProblemException::notFound);
        if (parent.parentId() != null) {
            throw ProblemException.invalid("parentSlug", "A section under a section has none under itself.");
        }
        return parent;
    }

    @Transactional
    List<SectionEntry> read() {
        List<SectionEntry> rows =
                entities.createQuery("select s from Section s", Section.class).getResultList().stream()
                        .map(Section::entry)
                        .sorted(Comparator.comparingInt(SectionEntry::order).thenComparing(SectionEntry::name))
                        .toList();
        List<SectionEntry> ordered = new ArrayList<>();
        for (SectionEntry top : rows) {
            if (top.parentId() == null) {
                ordered.add(top);
                rows.stream()
                        .filter(row -> row.parentId() != null && row.parentId() == top.id())
                        .forEach(ordered::add);
            }
        }
        return List.copyOf(ordered);
    }
}
