package org.broadsheet.editing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.text.HiddenCharacters;

/** The plain fields of a story that {@link Manuscript} and {@link VersionJson} do not name: the list of fields names them. */
final class FurtherFields {
    private static final Set<StoryField> NAMED =
            Set.of(StoryField.HEADLINE, StoryField.STANDFIRST, StoryField.SLUG, StoryField.LANGUAGE);

    private static final String MEDIA = "media";

    private FurtherFields() {}

    static List<StoryField> all() {
        return StoryField.plain().stream()
                .filter(field -> !NAMED.contains(field))
                .toList();
    }

    /** Refuses members that no field has, as any unknown member is refused: before what is missing. */
    static void requireKnown(Set<String> members) {
        List<Violation> unknown = new TreeSet<>(members)
                .stream()
                        .filter(key ->
                                StoryField.find(key).filter(all()::contains).isEmpty())
                        .map(key -> new Violation(key, "This field is not known."))
                        .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
    }

    /** What was sent, with each member of another type added to what is wrong. */
    static Map<StoryField, Object> read(Map<String, JsonNode> sent, List<Violation> wrong) {
        Map<StoryField, Object> values = new EnumMap<>(StoryField.class);
        for (StoryField field : all()) {
            JsonNode node = sent.get(field.key());
            if (node != null && !node.isNull()) {
                read(field, node, values, wrong);
            }
        }
        return values;
    }

    private static void read(StoryField field, JsonNode node, Map<StoryField, Object> values, List<Violation> wrong) {
        Object value =
                switch (field.type()) {
                    case FLAG -> node.isBoolean() ? node.booleanValue() : null;
                    case STORY -> id(node);
                    case MEDIA -> node.isObject() && node.size() == 1 && node.has(MEDIA) ? id(node.get(MEDIA)) : null;
                    default -> node.textValue();
                };
        if (value == null) {
            wrong.add(new Violation(field.key(), "This has another type than is expected here."));
        } else if (value instanceof String text && text.indexOf(0) >= 0) {
            wrong.add(new Violation(field.key(), HiddenCharacters.MESSAGE));
        } else {
            values.put(field, value);
        }
    }

    private static Long id(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null;
    }

    /** The members of a version, in the order of the list; what has no value is null, and a flag is false. */
    static Map<String, Object> of(StoryContent content) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (StoryField field : all()) {
            Object value = content.get(field);
            members.put(
                    field.key(),
                    switch (field.type()) {
                        case FLAG -> value != null;
                        case MEDIA -> value == null ? null : Map.of(MEDIA, value);
                        default -> value;
                    });
        }
        return members;
    }
}
