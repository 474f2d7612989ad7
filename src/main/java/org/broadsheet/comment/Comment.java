package org.broadsheet.comment;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What somebody said under a story. Its texts are revisions, of which readers see one or none; its own revision number
 * rises with every edit and every decision, so that whoever decides on an older state is told. The counts of its visible
 * replies are the ledger's and are never written from here.
 */
@Entity
@Table(name = "comment")
@Cacheable(false)
public class Comment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_seq")
    @SequenceGenerator(name = "comment_seq", sequenceName = "comment_seq", allocationSize = 50)
    private long id;

    @Column(name = "article_id")
    private long articleId;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "root_id")
    private Long rootId;

    private int depth;

    @Column(name = "thread_path")
    private String threadPath;

    @Enumerated(EnumType.STRING)
    private CommentStatus status;

    private int revision;

    @Column(name = "visible_revision_id")
    private Long visibleRevisionId;

    @Column(name = "latest_revision_id")
    private Long latestRevisionId;

    @Column(name = "visible_replies", updatable = false)
    private int visibleReplies;

    /** The same as the path while every reader sees the comment or its place, else null; the store keeps it. */
    @Column(name = "shown_path", insertable = false, updatable = false)
    private String shownPath;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "guest_email")
    private String guestEmail;

    @Column(name = "guest_website")
    private String guestWebsite;

    @Column(name = "author_key")
    private String authorKey;

    @Column(name = "address_key")
    private String addressKey;

    private boolean staff;
    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "edit_token_hash")
    private String editTokenHash;

    private boolean escalated;
    private int likes;

    protected Comment() {}

    Comment(NewComment plan, CommentStatus status) {
        this.articleId = plan.articleId();
        this.status = status;
        this.authorId = plan.author().personId();
        this.authorName = plan.author().name();
        this.guestEmail = plan.author().guestEmail();
        this.guestWebsite = plan.author().guestWebsite();
        this.authorKey = plan.author().authorKey();
        this.addressKey = plan.author().addressKey();
        this.staff = plan.author().staff();
        this.language = plan.language();
        this.createdAt = plan.at();
        this.editTokenHash = plan.editTokenHash();
    }

    /** Takes its place in the thread, once it has an id. */
    void standUnder(Comment parent) {
        ThreadPath path =
                parent == null ? ThreadPath.first(createdAt, id) : parent.path().reply(createdAt, id);
        threadPath = path.value();
        depth = path.depth();
        rootId = parent == null ? Long.valueOf(id) : parent.rootId;
        parentId = parent == null ? null : parent.parentOfReplies();
    }

    /** Takes another text; readers go on seeing the one before until the status says otherwise. */
    void say(CommentRevision next) {
        latestRevisionId = next.id();
        if (next.number() > 1) {
            editedAt = next.createdAt();
        }
    }

    /** Takes a status, and with it what readers see. */
    void become(CommentStatus next) {
        status = next;
        if (next.isVisible()) {
            visibleRevisionId = latestRevisionId;
        } else if (next.isRemoved()) {
            visibleRevisionId = null;
        }
        revision++;
    }

    /** Stands again as before, with the text that readers saw then, or none. */
    void standAgain(CommentStatus before, Long visible) {
        status = before;
        visibleRevisionId = visible;
        revision++;
    }

    /** Takes two statuses one after the other, as in the time before it came here; both may be the same one. */
    void hasBecome(CommentStatus first, CommentStatus last) {
        become(first);
        if (last != first) {
            become(last);
        }
    }

    /** Begins with so many visible replies; later on only the ledger counts them. */
    void hasReplies(int visible) {
        visibleReplies = visible;
    }

    void escalate(boolean wanted) {
        escalated = wanted;
    }

    /** Under which comment a reply to this one stands: under this, or beside it on the deepest level. */
    public Long parentOfReplies() {
        return depth < ThreadPath.DEEPEST ? Long.valueOf(id) : parentId;
    }

    /** Who said it. */
    public CommentAuthor author() {
        return new CommentAuthor(authorId, authorName, guestEmail, guestWebsite, authorKey, addressKey, staff);
    }

    public ThreadPath path() {
        return new ThreadPath(threadPath);
    }

    /** Whether readers see a version of it. */
    public boolean isVisible() {
        return visibleRevisionId != null;
    }

    public boolean isPending() {
        return status == CommentStatus.PENDING;
    }

    public long id() {
        return id;
    }

    public long articleId() {
        return articleId;
    }

    public Long parentId() {
        return parentId;
    }

    public int depth() {
        return depth;
    }

    public CommentStatus status() {
        return status;
    }

    public int revision() {
        return revision;
    }

    public Long visibleRevisionId() {
        return visibleRevisionId;
    }

    public long latestRevisionId() {
        return latestRevisionId;
    }

    public int visibleReplies() {
        return visibleReplies;
    }

    public Long authorId() {
        return authorId;
    }

    public String language() {
        return language;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant editedAt() {
        return editedAt;
    }

    public String editTokenHash() {
        return editTokenHash;
    }

    public boolean isEscalated() {
        return escalated;
    }
}
