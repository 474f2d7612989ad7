package org.broadsheet.article;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.broadsheet.body.BodyReader;
import org.broadsheet.body.BodySchema;
import org.broadsheet.guard.WrittenOnce;
import org.broadsheet.platform.Hashes;
import org.broadsheet.section.Names;
import org.broadsheet.section.Tag;
import org.broadsheet.text.WordCount;
import org.eclipse.persistence.annotations.Customizer;

/**
 * One version of a story, whole, as somebody saved it. It is written once and never changed: an approval names it by
 * its hash, and other words are another version. Whatever it shows is in its own rows, the names of its tags included:
 * what is renamed elsewhere changes no version.
 */
@Entity
@Table(name = "article_revision")
@Cacheable(false)
@Customizer(PlainColumns.class)
public class Revision extends WrittenOnce {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_revision_seq")
    @SequenceGenerator(name = "article_revision_seq", sequenceName = "article_revision_seq", allocationSize = 50)
    private long id;

    @Column(name = "article_id")
    private long articleId;

    private int number;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "hash_scheme")
    private int hashScheme;

    @Column(name = "body_format")
    private int bodyFormat;

    @Column(name = "section_id")
    private long sectionId;

    @Enumerated(EnumType.STRING)
    private ArticleKind kind;

    private String body;

    @Column(name = "breaking_until")
    private Instant breakingUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_kind")
    private ChangeKind changeKind;

    @Column(name = "change_text")
    private String changeText;

    @Column(name = "word_count")
    private int wordCount;

    private String note;

    @ElementCollection
    @CollectionTable(name = "revision_byline", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    private List<BylineRow> bylines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "revision_tag", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    private List<Label> tags = new ArrayList<>();

    /** The values of the plain fields; {@link PlainColumns} maps a column for each. */
    @Transient
    private final Map<StoryField, Object> plain = new EnumMap<>(StoryField.class);

    /** A tag as it was called when the version was saved. */
    @Embeddable
    public static class Label {
        @Column(name = "tag_id")
        private long tagId;

        private String name;

        protected Label() {}

        Label(Tag tag, String name) {
            this.tagId = tag.id();
            this.name = name;
        }
    }

    protected Revision() {}

    /**
     * The version after another, or (null) the first.
     *
     * @param tags those whose names the copy has, in the same order
     */
    public Revision(long articleId, Revision parent, StoryContent content, List<Tag> tags) {
        this.articleId = articleId;
        this.number = parent == null ? 1 : parent.number + 1;
        this.parentId = parent == null ? null : parent.id;
        IntStream.range(0, tags.size())
                .forEach(
                        n -> this.tags.add(new Label(tags.get(n), content.tags().get(n))));
        content.bylines().forEach(credit -> bylines.add(new BylineRow(credit)));
        take(content);
    }

    private void take(StoryContent content) {
        StoryField.plain().forEach(field -> plain(field, content.get(field)));
        sectionId = content.sectionId();
        kind = content.kind();
        body = content.body();
        breakingUntil = content.breakingUntil();
        changeKind = content.change() == null ? null : content.change().kind();
        changeText = content.change() == null ? null : content.change().text();
        wordCount = WordCount.ofStory(content.body());
        hashScheme = StoryContent.HASH_SCHEME;
        bodyFormat = BodySchema.FORMAT;
        contentHash = content.hash(hashScheme, bodyFormat);
    }

    /** The value of a plain field, or null. */
    Object plain(StoryField field) {
        return plain.get(field);
    }

    void plain(StoryField field, Object value) {
        plain.put(field, value);
    }

    /** Signs the new revision with who wrote it, when, and what they note for the desk. */
    public Revision by(long newAuthorId, Instant at, String newNote) {
        authorId = newAuthorId;
        createdAt = at;
        note = newNote;
        return this;
    }

    /** All editorial fields again as one value, the body in the newest format. */
    public StoryContent content() {
        StoryContent written = written();
        return bodyFormat == BodySchema.FORMAT
                ? written
                : written.with(StoryField.BODY, BodyReader.stored(body, bodyFormat));
    }

    private StoryContent written() {
        Map<StoryField, Object> values = new EnumMap<>(plain);
        values.put(StoryField.SECTION, sectionId);
        values.put(StoryField.KIND, kind);
        values.put(StoryField.BODY, body);
        values.put(StoryField.BREAKING_UNTIL, breakingUntil);
        values.put(StoryField.BYLINES, credits());
        values.put(StoryField.TAGS, tags.stream().map(label -> label.name).toList());
        values.put(StoryField.CHANGE, change());
        return StoryContent.of(values);
    }

    /**
     * Whether a clean copy, as somebody typed it, says the same as this version. A name that both have is one name, whatever
     * has become of its spelling or its address since.
     */
    boolean says(StoryContent typed) {
        StoryContent same = typed.named(
                typed.bylines().stream().map(this::asHere).toList(),
                typed.tags().stream().map(this::asHere).distinct().toList());
        return same.equals(content());
    }

    private Byline asHere(Byline typed) {
        return credits().stream()
                .filter(credit ->
                        credit.name().equals(typed.name()) && credit.owner().equals(typed.owner()))
                .findFirst()
                .orElse(typed);
    }

    private String asHere(String typed) {
        String key = Names.key(typed);
        return tags.stream()
                .map(label -> label.name)
                .filter(name -> Names.key(name).equals(key))
                .findFirst()
                .orElse(typed);
    }

    /** Whether it still says what was saved, by the scheme by which it was hashed. */
    @Override
    public boolean isAsWritten() {
        boolean known = hashScheme >= 1 && hashScheme <= StoryContent.HASH_SCHEME;
        return known
                && written().isCoveredBy(hashScheme)
                && written().hash(hashScheme, bodyFormat).equals(contentHash)
                && super.isAsWritten();
    }

    @Override
    protected Hashes.Fields values() {
        return Hashes.fields("article_revision")
                .with("id", id)
                .with("article_id", articleId)
                .with("number", number)
                .with("parent_id", parentId)
                .with("author_id", authorId)
                .with("created_at", createdAt)
                .with("content_hash", contentHash)
                .with("hash_scheme", hashScheme)
                .with("note", note);
    }

    public Change change() {
        return changeKind == null ? null : new Change(changeKind, changeText);
    }

    public List<Byline> credits() {
        return bylines.stream().map(BylineRow::credit).toList();
    }

    public List<Long> tagIds() {
        return tags.stream().map(label -> label.tagId).toList();
    }

    @Override
    public long id() {
        return id;
    }

    public long articleId() {
        return articleId;
    }

    public int number() {
        return number;
    }

    public Long parentId() {
        return parentId;
    }

    public long authorId() {
        return authorId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String contentHash() {
        return contentHash;
    }

    public long sectionId() {
        return sectionId;
    }

    public String headline() {
        return (String) plain(StoryField.HEADLINE);
    }

    /** The language of its text, as in {@code zh-Hans}. */
    public String language() {
        return (String) plain(StoryField.LANGUAGE);
    }

    public String slug() {
        return (String) plain(StoryField.SLUG);
    }

    public Instant breakingUntil() {
        return breakingUntil;
    }

    public int wordCount() {
        return wordCount;
    }

    public String note() {
        return note;
    }
}
