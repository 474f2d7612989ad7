package org.broadsheet.editing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.account.People;
import org.broadsheet.account.PersonName;
import org.broadsheet.article.Byline;
import org.broadsheet.article.Change;
import org.broadsheet.article.StoryContent;
import org.broadsheet.body.BodyReader;
import org.broadsheet.editing.StoryVersion;
import org.broadsheet.editing.WorkingStory;
import org.broadsheet.platform.Actor;
import org.broadsheet.section.SectionTree;
import org.broadsheet.workflow.Holds;
import org.broadsheet.workflow.rest.HoldJson;

/** Writes versions and stories as they go out, with slugs and handles in the place of ids. */
@ApplicationScoped
public class StoryWriter {
    @Inject
    SectionTree sections;

    @Inject
    People people;

    @Inject
    Holds holds;

    @Inject
    BodyNotices notices;

    public StoryJson story(Actor reader, WorkingStory story) {
        return StoryJson.of(story, version(story.version()), holds(reader, story), null);
    }

    /**
     * A story that was just saved, with what its writer should look at again.
     *
     * @param body as it was sent
     */
    public StoryJson saved(Actor writer, WorkingStory story, String body) {
        List<NoticeJson> told = new ArrayList<>(NoticeJson.of(story.version().content(), story.repeatsOldNote()));
        BodyReader.read(body).notices().forEach(notice -> told.add(notices.of(notice.kind())));
        return StoryJson.of(story, version(story.version()), holds(writer, story), told);
    }

    private List<HoldJson> holds(Actor reader, WorkingStory story) {
        return holds.inForce(reader, story.version().articleId()).stream()
                .map(HoldJson::of)
                .toList();
    }

    VersionJson version(StoryVersion version) {
        StoryContent content = version.content();
        return new VersionJson(
                version.articleId(),
                version.number(),
                version.hash(),
                sections.byId(content.sectionId()).slug(),
                content.kind(),
                content.headline(),
                Objects.requireNonNullElse(content.standfirst(), ""),
                content.body(),
                content.tags(),
                bylines(content.bylines()),
                content.breakingUntil(),
                content.language(),
                content.slug(),
                change(content.change()),
                version.words(),
                PersonJson.of(version.writer()),
                version.savedAt(),
                version.note(),
                FurtherFields.of(content));
    }

    private List<BylineJson> bylines(List<Byline> credits) {
        Map<Long, PersonName> known = people.accounts(
                credits.stream().map(Byline::personId).filter(Objects::nonNull).toList());
        return credits.stream()
                .map(credit -> new BylineJson(handle(credit, known), credit.name(), credit.slug()))
                .toList();
    }

    private static String handle(Byline credit, Map<Long, PersonName> known) {
        PersonName person = credit.personId() == null ? null : known.get(credit.personId());
        return person == null ? null : person.handle();
    }

    private static Manuscript.ChangeJson change(Change change) {
        return change == null ? null : new Manuscript.ChangeJson(change.kind(), change.text());
    }
}
