package org.broadsheet.publication;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Byline;
import org.broadsheet.article.BylineRow;
import org.broadsheet.article.Revision;
import org.broadsheet.platform.store.EndOfTime;
import org.broadsheet.section.Tag;

/**
 * Readers have this revision of a story from one instant to another. Visible at t means {@code release_at <= t < ended_at}
 * and nothing else, so a story appears on the second even when no job runs. What lists and addresses show of it is
 * copied here when the release is decided: a working copy can neither leak nor move a live story.
 */
@Entity
@Table(name = "publication")
@Cacheable(false)
public class Publication {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication_seq")
    @SequenceGenerator(name = "publication_seq", sequenceName = "publication_seq", allocationSize = 50)
    private long id;

    @Column(name = "article_id")
    private long articleId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id")
    private Revision revision;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "release_at")
    private Instant releaseAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "planned_end")
    private Instant plannedEnd;

    @Column(name = "publish_at")
    private Instant publishAt;

    @Column(name = "embargo_until")
    private Instant embargoUntil;

    @Column(name = "voided_at")
    private Instant voidedAt;

    @Column(name = "section_id")
    private long sectionId;

    private String path;

    @Column(name = "path_date")
    private String pathDate;

    private String slug;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "breaking_until")
    private Instant breakingUntil;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replaces_id")
    private Publication replaces;

    @Column(name = "decided_by")
    private long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "without_approval")
    private boolean withoutApproval;

    private String reason;

    private boolean imported;

    @ElementCollection
    @CollectionTable(name = "publication_byline", joinColumns = @JoinColumn(name = "publication_id"))
    @OrderColumn(name = "position")
    private List<BylineRow> bylines = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "publication_tag",
            joinColumns = @JoinColumn(name = "publication_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    @OrderColumn(name = "position")
    private List<Tag> tags = new ArrayList<>();

    /** From an instant until, but not including, another. */
    public record Interval(Instant from, Instant until) {}

    protected Publication() {}

    public Publication(ReleaseCommand order, Interval interval, Address address, Instant decidedAt) {
        this.articleId = order.revision().articleId();
        this.revision = order.revision();
        this.contentHash = order.revision().contentHash();
        this.releaseAt = interval.from();
        this.endedAt = interval.until();
        this.plannedEnd = interval.until();
        this.publishAt = order.publishAt();
        this.embargoUntil = order.embargoUntil();
        this.sectionId = order.revision().sectionId();
        this.path = address.path();
        this.pathDate = address.date();
        this.slug = address.slug();
        this.breakingUntil = order.revision().breakingUntil();
        this.decidedBy = order.decidedBy();
        this.decidedAt = decidedAt;
        this.withoutApproval = order.withoutApproval();
        this.reason = order.reason();
    }

    /** The names under its headline, and the tags under which readers find it. */
    public void name(List<Byline> credits, List<Tag> subjects) {
        credits.forEach(credit -> bylines.add(new BylineRow(credit)));
        tags.addAll(subjects);
    }

    /** What readers are told of its age. */
    public void dated(Instant first, Instant updated) {
        firstPublishedAt = first;
        updatedAt = updated;
    }

    /** Readers had it elsewhere, and nobody of this house decided that they should. */
    public void comesFromElsewhere() {
        imported = true;
    }

    /** Takes the place of the live one from its own release on. */
    public void replace(Publication live) {
        replaces = live;
        live.endedAt = releaseAt;
    }

    /** Ends it now; one that has not begun has then never been. */
    public void end(Instant now) {
        if (releaseAt.isAfter(now)) {
            cancel(now);
        } else if (endedAt.isAfter(now)) {
            endedAt = now;
        }
    }

    /** Takes a plan back: it never happens, and what it would have replaced goes on as it was planned. */
    void cancel(Instant now) {
        endedAt = releaseAt;
        voidedAt = now;
        if (replaces != null) {
            replaces.endedAt = replaces.plannedEnd;
        }
    }

    /** The decision behind it again, as it would have been without an embargo. */
    ReleaseCommand withoutEmbargo() {
        Instant until = plannedEnd.equals(EndOfTime.END) ? null : plannedEnd;
        return new ReleaseCommand(decidedBy, revision, publishAt, null, until, withoutApproval, reason);
    }

    void breakUntil(Instant until) {
        breakingUntil = until;
    }

    /** Whether readers have it at t: the predicate of the whole product, as {@link IsReleased} says it in queries. */
    public boolean isReleasedAt(Instant t) {
        return !releaseAt.isAfter(t) && endedAt.isAfter(t);
    }

    /** Whether readers see it as breaking news at t. */
    boolean isBreakingAt(Instant t) {
        return isReleasedAt(t) && breakingUntil != null && breakingUntil.isAfter(t);
    }

    /** Whether it is planned for later. */
    public boolean isPlannedAt(Instant t) {
        return voidedAt == null && releaseAt.isAfter(t);
    }

    /** Whether readers had it at some time before t. */
    public boolean wasReleasedBy(Instant t) {
        return voidedAt == null && !releaseAt.isAfter(t) && endedAt.isAfter(releaseAt);
    }

    public long id() {
        return id;
    }

    public long articleId() {
        return articleId;
    }

    public Revision revision() {
        return revision;
    }

    public Instant releaseAt() {
        return releaseAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public Instant plannedEnd() {
        return plannedEnd;
    }

    /** The time that was asked for, which an embargo may have put off; null for as soon as possible. */
    public Instant publishAt() {
        return publishAt;
    }

    public Instant embargoUntil() {
        return embargoUntil;
    }

    public String path() {
        return path;
    }

    public String pathDate() {
        return pathDate;
    }

    public String slug() {
        return slug;
    }

    public Instant firstPublishedAt() {
        return firstPublishedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long sectionId() {
        return sectionId;
    }

    public List<BylineRow> bylines() {
        return List.copyOf(bylines);
    }

    public List<Tag> tags() {
        return List.copyOf(tags);
    }

    /** Who decided that it goes out. */
    public long decidedBy() {
        return decidedBy;
    }

    /** Whether it went out before its version was signed. */
    public boolean isWithoutApproval() {
        return withoutApproval;
    }

    /** Whether readers had its version elsewhere, where nobody of this house approved it. */
    public boolean isImported() {
        return imported;
    }

    public Instant breakingUntil() {
        return breakingUntil;
    }
}
