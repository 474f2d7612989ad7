package org.broadsheet.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The texts of the demonstration, as they are written in the resources of this package. */
record DemoTexts(Newsroom newsroom, List<Story> stories, Phrases phrases) {

    record Newsroom(
            List<SectionText> sections, List<PersonText> people, List<GuestText> guestBylines, List<TagText> tags) {}

    record SectionText(String slug, String name, String description, int order, List<SectionText> children) {}

    record PersonText(String handle, String displayName, String slug, List<String> roles, String bio) {}

    record GuestText(String name, String slug, String bio) {}

    record TagText(String slug, String name) {}

    record Story(
            String section,
            String kind,
            String kicker,
            String headline,
            String shortHeadline,
            String searchHeadline,
            String standfirst,
            String dateline,
            List<String> tags,
            List<String> bylines,
            boolean breaking,
            String language,
            String body,
            List<CorrectionText> corrections,
            List<CommentText> comments) {}

    record CorrectionText(String kind, String text) {}

    record CommentText(String name, String text, String staff, String status, List<CommentText> replies) {}

    @JsonIgnoreProperties({"notes", "numberRange"})
    record Phrases(
            List<String> headlinePatterns,
            List<String> places,
            Map<String, List<String>> subjects,
            Map<String, List<String>> verbs,
            Map<String, List<String>> objects,
            List<String> standfirsts,
            Map<String, List<String>> paragraphs,
            List<String> names,
            List<String> comments,
            Map<String, List<String>> kickers) {}

    static DemoTexts read() {
        return new DemoTexts(
                readNewsroom(), List.of(read("stories.json", Story[].class)), read("phrases.json", Phrases.class));
    }

    /** The house and its people, without the stories. */
    static Newsroom readNewsroom() {
        return read("newsroom.json", Newsroom.class);
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream text = DemoTexts.class.getResourceAsStream(name)) {
            return new ObjectMapper().readValue(text, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demonstration's texts cannot be read", unreadable);
        }
    }
}
