package org.broadsheet.workflow.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.account.People;
import org.broadsheet.account.PersonName;
import org.broadsheet.article.Change;
import org.broadsheet.article.Copy;
import org.broadsheet.article.Credit;
import org.broadsheet.platform.Actor;
import org.broadsheet.section.SectionTree;
import org.broadsheet.text.BodyReader;
import org.broadsheet.workflow.Holds;
import org.broadsheet.workflow.StoryVersion;
import org.broadsheet.workflow.WorkingStory;
import org.broadsheet.workflow.web.DeskWords;

/** Writes versions and stories as they go out, with slugs and handles in the place of ids. */
@ApplicationScoped
class StoryWriter {
    @Inject
    SectionTree sections;

    @Inject
    People people;

    @Inject
    Holds holds;

    @Inject
    DeskWords words;

    StoryJson story(Actor reader, WorkingStory story) {
        return StoryJson.of(story, version(story.version()), holds(reader, story), null);
    }

    /**
     * A story that was just saved, with what its writer should look at again.
     *
     * @param body as it was sent
     */
    StoryJson saved(Actor writer, WorkingStory story, String body) {
        List<NoticeJson> notices = new ArrayList<>(NoticeJson.of(story.version().copy(), story.repeatsOldNote()));
        BodyReader.read(body)
                .notices()
                .forEach(notice -> notices.add(new NoticeJson(notice.kind().code(), words.body(notice.kind()))));
        return StoryJson.of(story, version(story.version()), holds(writer, story), notices);
    }

    private List<HoldJson> holds(Actor reader, WorkingStory story) {
        return holds.inForce(reader, story.version().articleId()).stream()
                .map(HoldJson::of)
                .toList();
    }

    VersionJson version(StoryVersion version) {
        Copy copy = version.copy();
        return new VersionJson(
                version.articleId(),
                version.number(),
                version.hash(),
                sections.byId(copy.sectionId()).slug(),
                copy.kind(),
                copy.headline(),
                Objects.requireNonNullElse(copy.standfirst(), ""),
                copy.body(),
                copy.tags(),
                bylines(copy.bylines()),
                copy.breakingUntil(),
                copy.language(),
                copy.slug(),
                change(copy.change()),
                version.words(),
                PersonJson.of(version.writer()),
                version.savedAt(),
                version.note(),
                FurtherFields.of(copy));
    }

    private List<BylineJson> bylines(List<Credit> credits) {
        Map<Long, PersonName> known = people.byIds(
                credits.stream().map(Credit::personId).filter(Objects::nonNull).toList());
        return credits.stream()
                .map(credit -> new BylineJson(handle(credit, known), credit.name(), credit.slug()))
                .toList();
    }

    private static String handle(Credit credit, Map<Long, PersonName> known) {
        PersonName person = credit.personId() == null ? null : known.get(credit.personId());
        return person == null ? null : person.handle();
    }

    private static Manuscript.ChangeJson change(Change change) {
        return change == null ? null : new Manuscript.ChangeJson(change.kind(), change.text());
    }
}
