package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.StoryContent;
import org.broadsheet.body.HtmlPolicy;
import org.broadsheet.body.ShownBody;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;
import org.broadsheet.text.WordCount;
import org.broadsheet.workflow.StoryStatus;

/** The story as readers would see it, with what is typed now, for the frame beside the editor. */
@Named("preview")
@RequestScoped
public class StoryPreview {
    private static final int LONG_HEADLINE = 80;
    private static final String POLICY =
            "default-src 'self'; script-src 'none'; img-src 'self' data:; object-src 'none';"
                    + " base-uri 'self'; form-action 'none'; frame-ancestors 'self'";

    @Inject
    StoryEditor editor;

    @Inject
    SectionTree sections;

    @Inject
    DeskExchange request;

    @Inject
    DatabaseClock clock;

    @Inject
    DeskMessages messages;

    @Inject
    DeskTimes when;

    /** Opens the story; this one page of the desk may stand in a frame, and only in one of our own. */
    public void open() {
        editor.require();
        getKind();
        request.header("Content-Security-Policy", POLICY);
    }

    public Map<String, String> getFields() {
        return editor.getFields();
    }

    /** The text as the house would keep it. */
    public String getBody() {
        String body = ShownBody.withTables(HtmlPolicy.story(getFields().get("body")), messages.say("mark_table"));
        return ShownBody.withNotes(
                body, messages.say("body_notes"), messages.say("body_note"), messages.say("body_note_back"));
    }

    /** The word for the kind of story, or null for news, which says nothing of itself; refuses what is no kind. */
    public String getKind() {
        String code = getFields().get("kind").strip();
        ArticleKind kind = Stream.of(ArticleKind.values())
                .filter(known -> known.name().equals(code.isEmpty() ? ArticleKind.NEWS.name() : code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("kind", messages.say("problem_choice")));
        return kind == ArticleKind.NEWS ? null : messages.of("kind", kind);
    }

    public String getSection() {
        return sections.all().stream()
                .filter(section ->
                        Long.toString(section.id()).equals(getFields().get("section")))
                .findFirst()
                .map(SectionEntry::name)
                .orElse("");
    }

    /** The names under the headline, without those that people sign in with. */
    public List<String> getBylines() {
        return StoryFormMapper.lines(getFields().get("bylines")).stream()
                .limit(StoryContent.MOST_BYLINES)
                .map(BylineLines::name)
                .toList();
    }

    public List<String> getTags() {
        return StoryFormMapper.lines(getFields().get("tags")).stream()
                .limit(StoryContent.MOST_TAGS)
                .toList();
    }

    public boolean isBreaking() {
        try {
            return when.read(getFields().get("breakingUntil"), getFields().get("breakingUntilOffset"), null)
                    .filter(until -> until.isAfter(clock.now()))
                    .isPresent();
        } catch (DateTimeException unfinished) {
            return false;
        }
    }

    public boolean isLongHeadline() {
        return getFields().get("headline").length() > LONG_HEADLINE;
    }

    public int getMinutes() {
        return WordCount.readingMinutes(
                WordCount.ofStory(getFields().get("body")), getFields().get("language"));
    }

    /** Whose text it is, and whether readers have it. */
    public String getNote() {
        if (editor.getStory() == null || editor.getKeptAt() != null) {
            return messages.say("preview_unsaved");
        }
        StoryStatus status = editor.getStory().status();
        boolean live = status.liveRevision() != null && status.liveRevision() == status.revision();
        return messages.say(live ? "preview_live" : "preview_text", status.revision());
    }

    /** When readers had the story first, or null. */
    public Instant getPublished() {
        return editor.getStory() == null ? null : editor.getStory().status().firstPublishedAt();
    }
}
