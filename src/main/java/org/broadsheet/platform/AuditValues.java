package org.broadsheet.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a thing was before an act, or became by it: stable codes and their values, in order. The trail keeps them for ever as
 * flat JSON, {@code {"v":1,"state":"DRAFT","revision":3}}, and they become words when they are shown. {@code audit.AuditField}
 * lists the codes. A value that is null is left out.
 */
public final class AuditValues {
    /** The version of the JSON, under the code {@link #VERSION_CODE}. */
    public static final int VERSION = 1;

    public static final String VERSION_CODE = "v";

    /** The code under which those codes are listed whose values were too long to be kept whole. */
    public static final String CUT_CODE = "cut";

    /** As long as the column. */
    static final int LONGEST = 8000;

    private static final int LONGEST_VALUE = 2000;
    /** Two quotation marks and a comma. */
    private static final int AROUND = 3;

    private static final ObjectMapper JSON = new JsonMapper();

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean nullsCount;

    public AuditValues() {
        this(false);
    }

    private AuditValues(boolean nullsCount) {
        this.nullsCount = nullsCount;
    }

    /** Anything that somebody typed. */
    public AuditValues text(String code, String value) {
        return with(code, value == null ? null : wellFormed(value));
    }

    public AuditValues number(String code, Number value) {
        return with(code, value == null ? null : value.longValue());
    }

    public AuditValues flag(String code, boolean value) {
        return with(code, value);
    }

    public AuditValues time(String code, Instant value) {
        return with(code, value == null ? null : value.toString());
    }

    /** The name of a constant: a state, a kind, a reason. */
    public AuditValues constant(String code, Enum<?> value) {
        return with(code, value == null ? null : value.name());
    }

    /** A person, by id. */
    public AuditValues person(String code, Long id) {
        return with(code, id);
    }

    /** A section, by id. */
    public AuditValues section(String code, Long id) {
        return with(code, id);
    }

    public AuditValues hash(String code, String value) {
        return with(code, value);
    }

    /** Several texts that somebody typed. */
    public AuditValues texts(String code, List<String> value) {
        return with(code, value.stream().map(AuditValues::wellFormed).toList());
    }

    /** Names of roles, each alone or with the id of its section as in {@code EDITOR@3}. */
    public AuditValues roles(String code, List<String> value) {
        return with(code, List.copyOf(value));
    }

    /** A declared field, by its key: a text, a number, a flag, a time, a constant or several texts. */
    public AuditValues field(String key, Object value) {
        if (value instanceof Instant time) {
            return time(key, time);
        }
        if (value instanceof Enum<?> constant) {
            return constant(key, constant);
        }
        if (value instanceof List<?> texts) {
            return texts(key, texts.stream().map(Object::toString).toList());
        }
        return value instanceof String text ? text(key, text) : with(key, value);
    }

    private AuditValues with(String code, Object value) {
        values.put(code, value);
        return this;
    }

    public boolean isEmpty() {
        return kept().isEmpty();
    }

    /** Only those that differ from another's of the same codes; a value that there was only there is null here. */
    public AuditValues unlike(AuditValues other) {
        AuditValues different = new AuditValues(true);
        different.values.putAll(values);
        different
                .values
                .entrySet()
                .removeIf(value -> Objects.equals(value.getValue(), other.values.get(value.getKey())));
        return different;
    }

    private Map<String, Object> kept() {
        Map<String, Object> kept = new LinkedHashMap<>(values);
        if (!nullsCount) {
            kept.values().removeIf(Objects::isNull);
        }
        return kept;
    }

    /** As the trail keeps them; null where there are none. */
    String json() {
        if (isEmpty()) {
            return null;
        }
        int longest = LONGEST_VALUE;
        String json = json(longest);
        // A character may take six in JSON.
        while (json.length() > LONGEST && longest > 0) {
            longest /= 2;
            json = json(longest);
        }
        return json;
    }

    private String json(int longest) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(VERSION_CODE, VERSION);
        List<String> cut = new ArrayList<>();
        kept().forEach((code, value) -> {
            Object kept = bounded(value, longest);
            if (!Objects.equals(kept, value)) {
                cut.add(code);
            }
            all.put(code, kept);
        });
        if (!cut.isEmpty()) {
            all.put(CUT_CODE, cut);
        }
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object bounded(Object value, int longest) {
        if (value instanceof String text) {
            return cut(text, longest);
        }
        return value instanceof List<?> list ? bounded(list, longest) : value;
    }

    private static List<Object> bounded(List<?> list, int longest) {
        List<Object> kept = new ArrayList<>();
        int room = longest;
        for (Object text : list) {
            room -= text.toString().length() + AROUND;
            if (room < 0) {
                break;
            }
            kept.add(text);
        }
        return kept;
    }

    /** A text, or its beginning. */
    static String cut(String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        // Half a pair of surrogates would be stored as something else, and the hash would not fit.
        boolean between = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, between ? longest - 1 : longest);
    }

    /** For the same reason. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
