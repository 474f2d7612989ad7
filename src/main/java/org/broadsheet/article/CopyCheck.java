package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.broadsheet.platform.HtmlPolicy;
import org.broadsheet.platform.PlainText;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.Violation;
import org.broadsheet.section.SectionTree;

/** Cleans what somebody typed and refuses what cannot be kept, all at once, each at its field. */
@ApplicationScoped
class CopyCheck {
    private static final int MOST_BYLINES = 12;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_BODY = 900_000;

    @Inject
    SectionTree sections;

    @Inject
    SiteSettings site;

    Copy clean(Copy raw) {
        Copy copy = new Copy(
                raw.sectionId(),
                raw.kind(),
                PlainText.line(raw.kicker()),
                Objects.requireNonNullElse(PlainText.line(raw.headline()), ""),
                PlainText.line(raw.shortHeadline()),
                PlainText.line(raw.searchHeadline()),
                PlainText.line(raw.standfirst()),
                Objects.requireNonNullElse(HtmlPolicy.story(raw.body()), ""),
                PlainText.line(raw.dateline()),
                raw.language() == null ? site.language().toLanguageTag() : raw.language(),
                PlainText.line(raw.slug()),
                raw.breakingUntil(),
                raw.bylines(),
                raw.tags().stream().map(PlainText::line).filter(Objects::nonNull).distinct().toList(),
                clean(raw.change()));
        refuse(copy);
        return copy;
    }

    DeskNotes clean(DeskNotes raw) {
        if (raw.priority() < 1 || raw.priority() > 9) {
            throw Refusal.invalid("priority", "The priority is a number from 1 to 9.");
        }
        String slugline = PlainText.line(raw.slugline());
        List<Violation> wrong = new ArrayList<>();
        limit(wrong, "slugline", slugline, 80);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return new DeskNotes(
                slugline, raw.due(), raw.priority(), raw.commentMode(), raw.commentsCloseAt(), raw.legal(),
                raw.notForPublication(), raw.visibility());
    }

    String note(String raw) {
        String note = PlainText.lines(raw);
        List<Violation> wrong = new ArrayList<>();
        limit(wrong, "note", note, 500);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return note;
    }

    private static Change clean(Change raw) {
        return raw == null ? null : new Change(raw.kind(), PlainText.line(raw.text()));
    }

    private void refuse(Copy copy) {
        List<Violation> wrong = new ArrayList<>();
        if (copy.headline().isEmpty()) {
            wrong.add(new Violation("headline", "A story needs a headline, even a working one."));
        }
        limit(wrong, "headline", copy.headline(), 200);
        limit(wrong, "kicker", copy.kicker(), 60);
        limit(wrong, "shortHeadline", copy.shortHeadline(), 100);
        limit(wrong, "searchHeadline", copy.searchHeadline(), 200);
        limit(wrong, "standfirst", copy.standfirst(), 600);
        limit(wrong, "body", copy.body(), LONGEST_BODY);
        limit(wrong, "dateline", copy.dateline(), 80);
        limit(wrong, "change.text", copy.change() == null ? null : copy.change().text(), 1000);
        lists(wrong, copy);
        references(wrong, copy);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private static void lists(List<Violation> wrong, Copy copy) {
        if (copy.bylines().size() > MOST_BYLINES) {
            wrong.add(new Violation("bylines", "At most " + MOST_BYLINES + " names fit under a headline."));
        }
        if (copy.bylines().stream().distinct().count() < copy.bylines().size()) {
            wrong.add(new Violation("bylines", "The same name stands there twice."));
        }
        if (copy.tags().size() > MOST_TAGS) {
            wrong.add(new Violation("tags", "At most " + MOST_TAGS + " tags."));
        }
        copy.tags().forEach(tag -> limit(wrong, "tags", tag, 80));
        copy.bylines().forEach(byline -> limit(wrong, "bylines", byline.name(), 120));
    }

    private void references(List<Violation> wrong, Copy copy) {
        if (sections.all().stream().noneMatch(section -> section.id() == copy.sectionId())) {
            wrong.add(new Violation("section", "There is no such section."));
        }
        try {
            new Locale.Builder().setLanguageTag(copy.language());
        } catch (IllformedLocaleException unknown) {
            wrong.add(new Violation("language", "A language is written as in “en” or “zh-Hans”."));
        }
        limit(wrong, "language", copy.language(), 20);
        if (copy.change() != null && copy.change().kind() != null
                && copy.change().kind().tellsReaders() && copy.change().text() == null) {
            wrong.add(new Violation("change.text", "Say in a sentence what readers should know of this change."));
        }
    }

    private static void limit(List<Violation> wrong, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            wrong.add(new Violation(field, "At most " + longest + " characters; this has " + text.length() + "."));
        }
    }
}
