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
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;
import org.broadsheet.text.HiddenCharacters;
import org.broadsheet.text.PlainText;

/** Turns a story as it is sent in, with slugs and handles, into what the use cases take. */
@ApplicationScoped
public class ManuscriptReader {
    private static final int USUAL_PRIORITY = 5;

    @Inject
    SectionTree sections;

    @Inject
    People people;

    /** What it says; refuses sections and handles that nobody knows, all at once. */
    public StoryContent content(Manuscript sent) {
        List<Violation> wrong = new ArrayList<>();
        long section = sections.findBySlug(sent.section()).map(SectionEntry::id).orElse(0L);
        if (section == 0) {
            wrong.add(new Violation("section", "There is no such section."));
        }
        // One more than fit, for those who check the copy to say so.
        List<BylineJson> bylines =
                sent.bylines().stream().limit(StoryContent.MOST_BYLINES + 1).toList();
        List<Byline> credits = credits(bylines, wrong);
        Map<StoryField, Object> values = FurtherFields.read(sent.further(), wrong);
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        put(values, sent);
        values.put(StoryField.SECTION, section);
        values.put(StoryField.BYLINES, credits);
        return StoryContent.of(values);
    }

    private static void put(Map<StoryField, Object> values, Manuscript sent) {
        values.put(StoryField.KIND, sent.kind());
        values.put(StoryField.HEADLINE, sent.headline());
        values.put(StoryField.STANDFIRST, sent.standfirst());
        values.put(StoryField.BODY, sent.body());
        values.put(StoryField.LANGUAGE, PlainText.line(sent.language()));
        values.put(StoryField.SLUG, sent.slug());
        values.put(StoryField.BREAKING_UNTIL, sent.breakingUntil());
        values.put(StoryField.TAGS, sent.tags());
        values.put(
                StoryField.CHANGE,
                sent.change() == null
                        ? null
                        : new Change(sent.change().kind(), sent.change().text()));
    }

    /** What the desk keeps beside it; what this interface does not offer stays as it was. */
    public DeskNotes notes(Manuscript sent, DeskNotes known) {
        return new DeskNotes(
                sent.slugline(),
                sent.due(),
                Objects.requireNonNullElse(sent.priority(), USUAL_PRIORITY),
                sent.commentMode(),
                sent.commentsCloseAt(),
                Objects.requireNonNullElse(sent.legal(), known.legal()),
                Objects.requireNonNullElse(sent.notForPublication(), known.notForPublication()),
                known.visibility());
    }

    private List<Byline> credits(List<BylineJson> bylines, List<Violation> wrong) {
        Map<String, PersonName> known = people.byHandles(bylines.stream()
                .map(BylineJson::handle)
                .filter(Objects::nonNull)
                .toList());
        List<Byline> credits = new ArrayList<>();
        for (int i = 0; i < bylines.size(); i++) {
            credits.add(credit(bylines.get(i), known, "bylines[" + i + "]", wrong));
        }
        return credits;
    }

    private static Byline credit(
            BylineJson byline, Map<String, PersonName> known, String field, List<Violation> wrong) {
        String name = PlainText.line(byline.name());
        if (byline.handle() != null) {
            PersonName person = known.get(byline.handle());
            if (person == null) {
                wrong.add(new Violation(field, "There is nobody with this handle."));
                return null;
            }
            return new Byline(person.id(), person.displayName(), person.slug());
        }
        if (HiddenCharacters.inLine(byline.name())) {
            wrong.add(new Violation(field, HiddenCharacters.MESSAGE));
            return null;
        }
        if (name == null) {
            wrong.add(new Violation(field, "A byline is a handle or a name."));
            return null;
        }
        return Byline.outsider(name);
    }
}
