package org.broadsheet.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.body.BodyReader;
import org.broadsheet.body.HtmlPolicy;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.store.EndOfTime;
import org.broadsheet.section.GuestNames;
import org.broadsheet.section.SectionTree;
import org.broadsheet.section.Tag;
import org.broadsheet.section.Tags;
import org.broadsheet.text.HiddenCharacters;
import org.broadsheet.text.HtmlBounds;
import org.broadsheet.text.PlainText;

/** Cleans what somebody typed and refuses what cannot be kept, all at once, each at its field. */
@ApplicationScoped
public class ContentCheck {
    /** So many tags are looked at; those that say the same are counted once. */
    private static final int MOST_TAGS_READ = 100;

    private static final int LONGEST_SHOWN = 100;
    private static final String TOO_MANY_TAGS = "At most " + StoryContent.MOST_TAGS + " tags.";

    @Inject
    SectionTree sections;

    @Inject
    Tags tags;

    @Inject
    GuestNames guests;

    @Inject
    SiteSettings site;

    /** Everything that could not be kept of a save; nothing is wrong with notes that are not there. */
    public List<Violation> problems(ReviseArticle save) {
        List<Violation> wrong = new ArrayList<>();
        collect(wrong, () -> clean(save.content()));
        if (save.notes() != null) {
            collect(wrong, () -> clean(save.notes()));
        }
        collect(wrong, () -> note(save.note()));
        return wrong;
    }

    private static void collect(List<Violation> wrong, Runnable check) {
        try {
            check.run();
        } catch (ProblemException refused) {
            wrong.addAll(refused.violations());
        }
    }

    public StoryContent clean(StoryContent raw) {
        refuseUnread(raw);
        refuseHidden(raw);
        Map<StoryField, Object> clean = new EnumMap<>(StoryField.class);
        StoryField.ofVersions().forEach(field -> clean.put(field, clean(field, raw)));
        clean.putIfAbsent(StoryField.LANGUAGE, site.language().toLanguageTag());
        clean.putIfAbsent(StoryField.HEADLINE, "");
        clean.putIfAbsent(StoryField.BODY, "");
        StoryContent content = StoryContent.of(clean);
        refuse(content);
        return content;
    }

    private static Object clean(StoryField field, StoryContent raw) {
        return switch (field.type()) {
            case LINE -> PlainText.headline(raw.text(field));
            case WORD, ADDRESS -> PlainText.line(raw.text(field));
            case BODY -> HtmlPolicy.story(raw.body());
            case TIME -> stored((Instant) raw.get(field));
            case BYLINES -> raw.bylines().stream().map(ContentCheck::clean).toList();
            case TAGS ->
                raw.tags().stream()
                        .map(PlainText::line)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
            case CHANGE -> clean(raw.change());
            default -> raw.get(field);
        };
    }

    /**
     * A clean copy with its names as the house has them, for the hash covers what will be read again. Names that are new
     * are kept from now on, so this is for a save that nothing else can refuse.
     */
    public StoryContent named(StoryContent clean) {
        return clean.named(
                named(clean.bylines(), clean.language()),
                tagsOf(clean).stream().map(Tag::name).toList());
    }

    /** The tags of a copy whose names are as the house has them. */
    List<Tag> tagsOf(StoryContent named) {
        return tags.named(named.tags(), named.language());
    }

    /** The same names with the addresses that belong to them. */
    public List<Byline> named(List<Byline> credits, String language) {
        Map<String, String> slugs = guests.slugs(
                credits.stream().filter(Byline::isOutsider).map(Byline::name).toList(), language);
        return credits.stream()
                .map(credit -> credit.isOutsider() ? new Byline(null, credit.name(), slugs.get(credit.name())) : credit)
                .toList();
    }

    public DeskNotes clean(DeskNotes raw) {
        if (raw.priority() < 1 || raw.priority() > 9) {
            throw ProblemException.invalid("priority", "The priority is a number from 1 to 9.");
        }
        String slugline = PlainText.line(raw.slugline());
        List<Violation> wrong = new ArrayList<>();
        line(wrong, "slugline", raw.slugline());
        limit(wrong, "slugline", slugline, StoryField.SLUGLINE.longest());
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        return new DeskNotes(
                slugline,
                stored(raw.due()),
                raw.priority(),
                raw.commentMode(),
                stored(raw.commentsCloseAt()),
                raw.legal(),
                raw.notForPublication(),
                Objects.requireNonNullElse(raw.visibility(), Visibility.NEWSROOM));
    }

    String note(String raw) {
        String note = PlainText.lines(raw);
        List<Violation> wrong = new ArrayList<>();
        text(wrong, "note", raw);
        limit(wrong, "note", note, 500);
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        return note;
    }

    /** As the store keeps it: finer parts would make the hash of what is read differ from that of what was written. */
    private static Instant stored(Instant raw) {
        return raw == null ? null : raw.truncatedTo(ChronoUnit.MICROS);
    }

    private static Byline clean(Byline raw) {
        String name = Objects.requireNonNullElse(PlainText.line(raw.name()), "");
        return raw.isOutsider() ? Byline.outsider(name) : new Byline(raw.personId(), name, raw.slug());
    }

    private static Change clean(Change raw) {
        return raw == null ? null : new Change(raw.kind(), PlainText.headline(raw.text()));
    }

    /** What is too much to be looked at any closer. */
    private static void refuseUnread(StoryContent raw) {
        List<Violation> wrong = new ArrayList<>();
        if (raw.tags().size() > MOST_TAGS_READ) {
            wrong.add(new Violation("tags", TOO_MANY_TAGS));
        }
        if (!HtmlBounds.hold(raw.body())) {
            limit(wrong, "body", raw.body(), StoryField.BODY.longest());
            if (raw.body().length() <= StoryField.BODY.longest()) {
                wrong.add(new Violation("body", HtmlBounds.MESSAGE));
            }
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    private static void refuseHidden(StoryContent raw) {
        List<Violation> wrong = new ArrayList<>();
        StoryField.ofVersions().stream()
                .filter(field -> field.type() == FieldType.LINE || field.type() == FieldType.ADDRESS)
                .forEach(field -> line(wrong, field.key(), raw.text(field)));
        raw.tags().forEach(tag -> line(wrong, "tags", tag));
        raw.bylines().forEach(byline -> line(wrong, "bylines", byline.name()));
        if (HiddenCharacters.inHtml(raw.body())) {
            wrong.add(new Violation("body", HiddenCharacters.MESSAGE));
        }
        HtmlPolicy.lostLink(raw.body()).ifPresent(address -> wrong.add(deadLink(address)));
        if (raw.change() != null) {
            line(wrong, "change.text", raw.change().text());
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    private static void line(List<Violation> wrong, String field, String raw) {
        if (HiddenCharacters.inLine(raw)) {
            wrong.add(new Violation(field, HiddenCharacters.MESSAGE));
        }
    }

    private static void text(List<Violation> wrong, String field, String raw) {
        if (HiddenCharacters.inText(raw)) {
            wrong.add(new Violation(field, HiddenCharacters.MESSAGE));
        }
    }

    private void refuse(StoryContent content) {
        List<Violation> wrong = new ArrayList<>();
        if (content.headline().isEmpty()) {
            wrong.add(new Violation("headline", "A story needs a headline, even a working one."));
        }
        StoryField.ofVersions().forEach(field -> value(wrong, field, content));
        lists(wrong, content);
        references(wrong, content);
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    private static void value(List<Violation> wrong, StoryField field, StoryContent content) {
        switch (field.type()) {
            case LINE -> limit(wrong, field.key(), content.text(field), field.longest());
            case ADDRESS -> address(wrong, field, content.text(field));
            case BODY -> body(wrong, content.body());
            case MEDIA -> picture(wrong, field, content.get(field));
            case CHANGE ->
                limit(
                        wrong,
                        "change.text",
                        content.change() == null ? null : content.change().text(),
                        field.longest());
            default -> {}
        }
    }

    private static void address(List<Violation> wrong, StoryField field, String address) {
        limit(wrong, field.key(), address, field.longest());
        if (address != null && address.length() <= field.longest() && !HtmlPolicy.isWebAddress(address)) {
            wrong.add(new Violation(field.key(), "Write the whole address, with https:// and without a user."));
        }
    }

    private static void picture(List<Violation> wrong, StoryField field, Object id) {
        if (id != null) {
            wrong.add(new Violation(field.key(), "There is no such picture."));
        }
    }

    private static void body(List<Violation> wrong, String body) {
        limit(wrong, "body", body, StoryField.BODY.longest());
        if (body.length() > StoryField.BODY.longest()) {
            return;
        }
        if (!HtmlBounds.hold(body)) {
            wrong.add(new Violation("body", HtmlBounds.MESSAGE));
            return;
        }
        HtmlPolicy.deadLink(body).ifPresent(address -> wrong.add(deadLink(address)));
        // until there are media, none of them exists
        BodyReader.media(body)
                .forEach(media -> wrong.add(new Violation("body", "There is no picture with the id " + media + ".")));
    }

    private static Violation deadLink(String address) {
        String shown = address.length() > LONGEST_SHOWN ? address.substring(0, LONGEST_SHOWN) + "…" : address;
        return new Violation(
                "body",
                "The link to “" + shown
                        + "” leads nowhere. Write the whole address, with https:// and without a user.");
    }

    private static void lists(List<Violation> wrong, StoryContent content) {
        if (content.bylines().size() > StoryContent.MOST_BYLINES) {
            wrong.add(
                    new Violation("bylines", "At most " + StoryContent.MOST_BYLINES + " names fit under a headline."));
        }
        if (content.bylines().stream().map(Byline::owner).distinct().count()
                < content.bylines().size()) {
            wrong.add(new Violation("bylines", "The same name stands there twice."));
        }
        if (content.tags().size() > StoryContent.MOST_TAGS) {
            wrong.add(new Violation("tags", TOO_MANY_TAGS));
        }
        content.tags().forEach(tag -> limit(wrong, "tags", tag, StoryField.TAGS.longest()));
        content.bylines().forEach(byline -> limit(wrong, "bylines", byline.name(), StoryField.BYLINES.longest()));
        if (content.bylines().stream().anyMatch(byline -> byline.name().isEmpty())) {
            wrong.add(new Violation("bylines", "A byline needs a name."));
        }
    }

    private void references(List<Violation> wrong, StoryContent content) {
        if (sections.all().stream().noneMatch(section -> section.id() == content.sectionId())) {
            wrong.add(new Violation("section", "There is no such section."));
        }
        if (!isLanguage(content.language())) {
            wrong.add(new Violation("language", "A language is written as in “en” or “zh-Hans”."));
        }
        if (content.breakingUntil() != null && content.breakingUntil().isAfter(EndOfTime.END)) {
            wrong.add(new Violation("breakingUntil", "That is too far away."));
        }
        if (content.change() != null) {
            change(wrong, content.change());
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            return tag.length() <= StoryField.LANGUAGE.longest()
                    && new Locale.Builder().setLanguageTag(tag).build() != null;
        } catch (IllformedLocaleException unknown) {
            return false;
        }
    }

    private static void change(List<Violation> wrong, Change change) {
        if (change.kind() == null) {
            wrong.add(new Violation("change.kind", "Say what kind of change it is."));
        } else if (change.kind().tellsReaders() && change.text() == null) {
            wrong.add(new Violation("change.text", "Say in a sentence what readers should know of this change."));
        }
    }

    private static void limit(List<Violation> wrong, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            wrong.add(new Violation(field, "At most " + longest + " characters; this has " + text.length() + "."));
        }
    }
}
