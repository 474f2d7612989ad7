package org.broadsheet.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.Byline;
import org.broadsheet.article.Change;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;

/** A copy that passes every gate, and differs from it where a test says so. */
public final class ContentSample {

    private static final String BODY =
            "<p>The mayor of the harbour town opened the new bridge on Monday morning before a"
                    + " crowd of several thousand people who had waited in the rain since dawn.</p><p>It replaces a ferry that had"
                    + " crossed the narrow water for more than a hundred years, and whose last captain cut the ribbon.</p>"
                    + "<p>Traffic began at noon, and the first lorry carried apples.</p>";

    private static final Set<StoryField> NAMED =
            Set.of(StoryField.KICKER, StoryField.HEADLINE, StoryField.STANDFIRST, StoryField.LANGUAGE, StoryField.SLUG);

    private long sectionId;
    private ArticleKind kind = ArticleKind.NEWS;
    private String kicker;
    private String headline = "Bridge opens over the harbour";
    private String standfirst = "After a century of ferries, the town crosses on foot.";
    private String body = BODY;
    private String language = "en";
    private String slug;
    private Instant breakingUntil;
    private List<Byline> bylines = List.of(new Byline(null, "Ada Quill", "ada-quill"));
    private List<String> tags = List.of("Bridges");
    private Change change;
    private final Map<StoryField, Object> further = new EnumMap<>(StoryField.class);

    ContentSample(long sectionId) {
        this.sectionId = sectionId;
    }

    /** The same as an existing copy, to change it here and there. */
    public static ContentSample like(StoryContent content) {
        ContentSample sample = new ContentSample(content.sectionId());
        sample.kind = content.kind();
        sample.kicker = content.text(StoryField.KICKER);
        sample.headline = content.headline();
        sample.standfirst = content.standfirst();
        sample.body = content.body();
        sample.language = content.language();
        sample.slug = content.slug();
        sample.breakingUntil = content.breakingUntil();
        sample.bylines = content.bylines();
        sample.tags = content.tags();
        sample.change = content.change();
        StoryField.plain().stream()
                .filter(field -> !NAMED.contains(field))
                .forEach(field -> sample.further.put(field, content.get(field)));
        return sample;
    }

    public ContentSample section(long id) {
        sectionId = id;
        return this;
    }

    public ContentSample kind(ArticleKind other) {
        kind = other;
        return this;
    }

    public ContentSample kicker(String text) {
        kicker = text;
        return this;
    }

    public ContentSample headline(String text) {
        headline = text;
        return this;
    }

    public ContentSample standfirst(String text) {
        standfirst = text;
        return this;
    }

    public ContentSample body(String html) {
        body = html;
        return this;
    }

    public ContentSample language(String tag) {
        language = tag;
        return this;
    }

    public ContentSample slug(String wanted) {
        slug = wanted;
        return this;
    }

    public ContentSample breakingUntil(Instant until) {
        breakingUntil = until;
        return this;
    }

    /** Names of people who are not of the house, in order. */
    public ContentSample bylines(String... names) {
        bylines = new ArrayList<>();
        for (String name : names) {
            bylines.add(Byline.outsider(name));
        }
        return this;
    }

    public ContentSample credits(List<Byline> credits) {
        bylines = credits;
        return this;
    }

    public ContentSample tags(String... names) {
        tags = List.of(names);
        return this;
    }

    public ContentSample change(ChangeKind changeKind, String text) {
        change = new Change(changeKind, text);
        return this;
    }

    /** Any field of the list, whatever it had before. */
    public ContentSample with(StoryField field, Object value) {
        further.put(field, value);
        return this;
    }

    public ContentSample withoutChange() {
        change = null;
        return this;
    }

    public StoryContent content() {
        Map<StoryField, Object> values = new EnumMap<>(StoryField.class);
        values.put(StoryField.SECTION, sectionId);
        values.put(StoryField.KIND, kind);
        values.put(StoryField.KICKER, kicker);
        values.put(StoryField.HEADLINE, headline);
        values.put(StoryField.STANDFIRST, standfirst);
        values.put(StoryField.BODY, body);
        values.put(StoryField.LANGUAGE, language);
        values.put(StoryField.SLUG, slug);
        values.put(StoryField.BREAKING_UNTIL, breakingUntil);
        values.put(StoryField.BYLINES, bylines);
        values.put(StoryField.TAGS, tags);
        values.put(StoryField.CHANGE, change);
        values.putAll(further);
        return StoryContent.of(values);
    }
}
