package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.Permission;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.CommentMode;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.StoryField;
import org.broadsheet.desk.DeskStory;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;
import org.broadsheet.text.WordCount;
import org.broadsheet.workflow.Transition;

/** What there is to choose from in the editor. */
@Named("editorChoices")
@RequestScoped
public class EditorChoices {
    /** Something to choose, and whether it is chosen. */
    public record Option(String value, String label, String selected) {}

    private static final int LEAST_URGENT = 9;
    /** The numbers that have a word of their own. */
    private static final Set<String> PRIORITIES = Set.of("1", "5", "9");

    private static final int LONGEST_LANGUAGE = 20;
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "uk", "ar");

    @Inject
    CurrentActor current;

    @Inject
    SectionTree sections;

    @Inject
    StoryEditor editor;

    @Inject
    DeskMessages messages;

    /** The sections in which they may write, and the one that the story has. */
    public List<Option> getSections() {
        return sections.all().stream()
                .filter(section -> current.get().may(Permission.ARTICLE_WRITE, sections.scopesOf(section.id()))
                        || isChosen("section", Long.toString(section.id())))
                .map(section -> option("section", Long.toString(section.id()), name(section)))
                .toList();
    }

    private String name(SectionEntry section) {
        return sections.parentOf(section).map(parent -> parent.name() + " › ").orElse("") + section.name();
    }

    public List<Option> getKinds() {
        return Stream.of(ArticleKind.values())
                .map(kind -> option("kind", kind.name(), messages.of("kind", kind)))
                .toList();
    }

    public List<Option> getPriorities() {
        return IntStream.rangeClosed(1, LEAST_URGENT)
                .mapToObj(Integer::toString)
                .map(number -> option(
                        "priority", number, PRIORITIES.contains(number) ? messages.say("priority_" + number) : number))
                .toList();
    }

    public List<Option> getCommentModes() {
        return Stream.concat(
                        Stream.of(option("commentMode", "", messages.say("comments_section"))),
                        Stream.of(CommentMode.values())
                                .map(mode -> option("commentMode", mode.name(), messages.of("comments", mode))))
                .toList();
    }

    public List<Option> getChangeKinds() {
        return Stream.concat(
                        Stream.of(option("changeKind", "", messages.say("change_none"))),
                        Stream.of(ChangeKind.values())
                                .map(kind -> option("changeKind", kind.name(), messages.of("change", kind))))
                .toList();
    }

    /** The interface's languages, and whatever the story has. */
    public List<Option> getLanguages() {
        return Stream.concat(LANGUAGES.stream(), Stream.of(editor.getFields().get("language")))
                .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_LANGUAGE)
                .distinct()
                .map(tag -> option("language", tag, Locale.forLanguageTag(tag).getDisplayName(messages.language())))
                .toList();
    }

    private Option option(String field, String value, String label) {
        return new Option(value, label, isChosen(field, value) ? "selected" : null);
    }

    private boolean isChosen(String field, String value) {
        return value.equals(editor.getFields().get(field));
    }

    /** Whether readers have the story, so that a change has to be explained. */
    public boolean isLive() {
        return editor.getStory() != null && editor.getStory().status().publication() == PublicationState.LIVE;
    }

    /** Whether a hold of the story, by its field, can be lifted by editors only, and this person is none. */
    public boolean isFixed(String hold) {
        DeskStory story = editor.getStory();
        boolean held = story != null
                && (hold.equals("legal") ? story.notes().legal() : story.notes().notForPublication());
        return held
                && !current.get()
                        .may(
                                Permission.ARTICLE_EDIT,
                                sections.scopesOf(story.content().sectionId()));
    }

    /** The fields that lists, searches and shared links show. */
    public List<StoryField> getElsewhere() {
        return StoryField.elsewhere();
    }

    /** The number of characters that a field counts to; null for none. */
    public Integer advised(String name) {
        return StoryField.find(name)
                .map(StoryField::advised)
                .filter(characters -> characters > 0)
                .orElse(null);
    }

    /** Whether this person may not set a field of the story. */
    public boolean isForOthers(String name) {
        String section = editor.getFields().get("section");
        List<Long> scopes = section.matches("\\d{1,18}") ? sections.scopesOf(Long.parseLong(section)) : List.of();
        return StoryField.find(name)
                .flatMap(StoryField::permission)
                .filter(needed -> !current.get().may(needed, scopes))
                .isPresent();
    }

    /** Whether the text may be saved and submitted in one go. */
    public boolean isSubmittable() {
        return editor.getStory() == null
                || editor.getStory().possibilities().stream()
                        .anyMatch(possible -> possible.transition() == Transition.SUBMIT
                                && (possible.allowed() || possible.kind().equals("gates")));
    }

    /** How many words the text has now. */
    public int getWords() {
        return WordCount.ofStory(editor.getFields().get("body"));
    }
}
