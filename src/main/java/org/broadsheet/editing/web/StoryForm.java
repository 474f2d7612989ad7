package org.broadsheet.editing.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.article.StoryField;

/**
 * The fields of the editor as texts, by the names of its form: what the form sends, what an autosave keeps, and what is
 * read into a story. The rich text field's own way of writing is left behind here.
 */
public final class StoryForm {
    /** All of them. */
    public static final List<String> NAMES = Stream.concat(
                    Stream.of(StoryField.values()).flatMap(StoryForm::names), Stream.of("holds", "note", "basedOn"))
            .toList();

    private static final List<String> HOLDS = List.of("legal", "notForPublication");
    private static final String RICH_BODY = "body_input";
    private static final ObjectMapper JSON = new ObjectMapper();

    private StoryForm() {}

    /** What the form calls the parts of a field. */
    private static Stream<String> names(StoryField field) {
        return switch (field.type()) {
            case TIME -> Stream.of(field.key(), field.key() + "Offset");
            case CHANGE -> Stream.of("changeKind", "changeText");
            default -> Stream.of(field.key());
        };
    }

    /** What a form sent. */
    public static Map<String, String> sent(Map<String, String> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        NAMES.forEach(name -> fields.put(name, Objects.requireNonNullElse(parameters.get(name), "")));
        if (parameters.get(RICH_BODY) != null) {
            fields.put("body", RichText.fromField(parameters.get(RICH_BODY)));
        }
        return fields;
    }

    /** What an autosave kept, if it can be read. */
    public static Optional<Map<String, String>> kept(String payload) {
        try {
            return Optional.ofNullable(JSON.readValue(payload, new TypeReference<Map<String, String>>() {}))
                    .map(StoryForm::sent);
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Whether the box of a hold says something else than when the form was opened. Somebody may have placed a hold since: a
     * box that nobody touched lifts nothing.
     */
    public static boolean isTurned(String hold, Map<String, String> fields) {
        boolean began = List.of(fields.get("holds").split(" ")).contains(hold);
        return fields.get(hold).isEmpty() == began;
    }

    /** Shows the holds as they are now wherever their boxes were not touched. */
    public static void followHolds(Map<String, String> typed, Map<String, String> now) {
        HOLDS.stream().filter(hold -> !isTurned(hold, typed)).forEach(hold -> typed.put(hold, now.get(hold)));
        typed.put("holds", now.get("holds"));
    }

    /** Whether two forms say the same, notes to the desk and the version that they began with aside. */
    public static boolean same(Map<String, String> one, Map<String, String> other) {
        return NAMES.stream()
                .filter(name -> !name.equals("note") && !name.equals("basedOn"))
                .allMatch(name -> plain(one.get(name)).equals(plain(other.get(name))));
    }

    private static String plain(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
