package org.broadsheet.workflow.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.account.People;
import org.broadsheet.account.PersonName;
import org.broadsheet.article.Change;
import org.broadsheet.article.Copy;
import org.broadsheet.article.Credit;
import org.broadsheet.section.SectionTree;
import org.broadsheet.workflow.StoryVersion;
import org.broadsheet.workflow.WorkingStory;

/** Writes versions and stories as they go out, with slugs and handles in the place of ids. */
@ApplicationScoped
class StoryWriter {
    @Inject
    SectionTree sections;

    @Inject
    People people;

    StoryJson story(WorkingStory story) {
        return StoryJson.of(story, version(story.version()), null);
    }

    /** A story that was just saved, with what its writer should look at again. */
    StoryJson saved(WorkingStory story) {
        return StoryJson.of(
                story, version(story.version()), NoticeJson.of(story.version().copy(), story.repeatsOldNote()));
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
                copy.kicker(),
                Objects.requireNonNullElse(copy.standfirst(), ""),
                copy.body(),
                copy.tags(),
                bylines(copy.bylines()),
                copy.breakingUntil(),
                copy.language(),
                copy.slug(),
                copy.shortHeadline(),
                copy.searchHeadline(),
                copy.dateline(),
                change(copy.change()),
                version.words(),
                PersonJson.of(version.writer()),
                version.savedAt(),
                version.note());
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
