package org.broadsheet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Byline;
import org.broadsheet.article.ContentCheck;
import org.broadsheet.article.PublicRecord;
import org.broadsheet.article.Revision;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.jobs.Leases;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.section.Names;
import org.broadsheet.section.SectionTree;
import org.broadsheet.section.Tag;
import org.broadsheet.section.Tags;
import org.broadsheet.text.Slugs;

/**
 * Where stories stand. The date in a path is that of the first release in the site's zone and stays for ever; a slug is
 * taken once on a date, whichever the section, old addresses included.
 */
@ApplicationScoped
class Addresses implements PublicRecord {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);
    private static final String SLUG = "slug";
    private static final String MALFORMED = "An address holds a-z, 0-9 and single hyphens, at most 80 characters.";
    private static final int MOST_TRIES = 10_000;
    private static final int SURE_START = Slugs.LONGEST / 2 - 6;

    @Inject
    Publications publications;

    @Inject
    SectionTree sections;

    @Inject
    Tags tags;

    @Inject
    SiteSettings site;

    @Inject
    DatabaseClock clock;

    @Inject
    Leases turns;

    @Inject
    ContentCheck check;

    @Override
    public Instant firstRelease(long articleId) {
        return had(articleId).map(Publication::firstPublishedAt).findFirst().orElse(null);
    }

    @Override
    public boolean hasReleased(long articleId, long revisionId) {
        return had(articleId).anyMatch(p -> p.revision().id() == revisionId);
    }

    private Stream<Publication> had(long articleId) {
        return publications.of(articleId).stream().filter(p -> p.wasReleasedBy(clock.now()));
    }

    @Override
    public void checkWanted(Article article, String slug, Instant firstRelease) {
        if (slug == null) {
            return;
        }
        if (!Slugs.wellFormed(slug)) {
            throw ProblemException.invalid(SLUG, MALFORMED);
        }
        if (!isFree(date(firstRelease == null ? clock.now() : firstRelease), slug, article)) {
            throw taken(slug);
        }
    }

    @Override
    public List<Violation> problems(Article article, String slug, Instant firstRelease) {
        try {
            checkWanted(article, slug, firstRelease);
            return List.of();
        } catch (ProblemException refused) {
            return List.of(new Violation(SLUG, refused.violations().isEmpty() ? refused.getMessage() : MALFORMED));
        }
    }

    /** Takes the address for a release: the one asked for, the one it has, or one made of the headline. */
    public Address take(Article article, Revision revision, List<Publication> earlier, Instant firstRelease) {
        // The look for a free one and the taking of it are one: stories that go out together get -2, -3.
        turns.awaitTurn(Names.TURN);
        String date = date(firstRelease);
        String slug =
                revision.slug() != null ? wanted(article, revision, date) : given(article, revision, earlier, date);
        dropUnused(article, earlier, date, slug);
        if (publications.findAddress(date, slug).isEmpty()) {
            publications.add(new StoryAddress(date, slug, article.id()));
        }
        return address(revision, date, slug);
    }

    private Address address(Revision revision, String date, String slug) {
        return new Address(sections.byId(revision.sectionId()).slug(), date, slug);
    }

    private String wanted(Article article, Revision revision, String date) {
        if (!isFree(date, revision.slug(), article) || leadsElsewhere(article, revision, date, revision.slug())) {
            throw taken(revision.slug());
        }
        return revision.slug();
    }

    private String given(Article article, Revision revision, List<Publication> earlier, String date) {
        if (!earlier.isEmpty()) {
            Publication last = earlier.get(earlier.size() - 1);
            if (last.pathDate().equals(date) && !leadsElsewhere(article, revision, date, last.slug())) {
                return last.slug();
            }
        }
        String made = Slugs.of(revision.headline(), revision.language());
        // A number may cut a long slug down to half its length, so what begins like that half may be in the way.
        List<String> taken = publications.slugsLike(date, made.substring(0, Math.min(made.length(), SURE_START)));
        return IntStream.range(1, MOST_TRIES)
                .mapToObj(n -> n == 1 ? made : Slugs.numbered(made, n))
                .filter(slug -> !taken.contains(slug) || isFree(date, slug, article))
                .filter(slug -> !leadsElsewhere(article, revision, date, slug))
                .findFirst()
                .orElseThrow(() -> taken(made));
    }

    /** The names under a version with the addresses that belong to them, for it may be older than those. */
    List<Byline> credits(Revision revision) {
        return check.named(revision.credits(), revision.language());
    }

    /** The tags of a version, which have addresses of their own. */
    public List<Tag> tags(Revision revision) {
        return tags.byIds(revision.tagIds());
    }

    /** An address that was planned and never public is free again. */
    private void dropUnused(Article article, List<Publication> earlier, String date, String slug) {
        Instant now = clock.now();
        for (StoryAddress address : publications.addressesOf(article.id())) {
            boolean kept = address.pathDate().equals(date) && address.slug().equals(slug);
            boolean wasPublic = earlier.stream()
                    .anyMatch(p -> p.wasReleasedBy(now)
                            && p.slug().equals(address.slug())
                            && p.pathDate().equals(address.pathDate()));
            if (!kept && !wasPublic) {
                publications.remove(address);
            }
        }
    }

    /** Whether the path of this slug is an old address of another story. */
    private boolean leadsElsewhere(Article article, Revision revision, String date, String slug) {
        return publications
                .findRedirect(address(revision, date, slug).path())
                .filter(redirect -> redirect.articleId() != article.id())
                .isPresent();
    }

    private boolean isFree(String date, String slug, Article article) {
        return publications
                .findAddress(date, slug)
                .map(address -> article != null && address.articleId() == article.id())
                .orElse(true);
    }

    private String date(Instant at) {
        return DATE.format(at.atZone(site.zone()));
    }

    private static ProblemException taken(String slug) {
        return ProblemException.conflict(
                "slug-taken", "Another story of that day has the address “" + slug + "”. Choose another.");
    }
}
