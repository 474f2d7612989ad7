package org.broadsheet.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.broadsheet.platform.AuditValues;

/**
 * The before or the after of an entry, as it is stored. A text of an earlier version has no codes, and neither has JSON that
 * is broken or of a version that this one does not know: those are shown as they are.
 *
 * @param text as it is stored, or null for none
 * @param byCode each a text, a number, a truth value, a list of texts, or null; empty where there are no codes
 */
public record StoredValues(String text, Map<String, Object> byCode) {
    private static final int AS_JSON = 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public StoredValues {
        byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    /**
     * Reads a column.
     *
     * @param format 1 for JSON
     */
    static StoredValues read(int format, String text) {
        return new StoredValues(text, text == null || format != AS_JSON ? Map.of() : values(text));
    }

    private static Map<String, Object> values(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return isKnown(json) ? flat(json) : Map.of();
        } catch (JsonProcessingException broken) {
            return Map.of();
        }
    }

    private static boolean isKnown(JsonNode json) {
        return json.path(AuditValues.VERSION_CODE).equals(JSON.getNodeFactory().numberNode(AuditValues.VERSION))
                && json.properties().stream().map(Map.Entry::getValue).allMatch(StoredValues::isFlat);
    }

    private static boolean isFlat(JsonNode value) {
        return value.isTextual()
                || value.isBoolean()
                || value.isNull()
                || value.isIntegralNumber() && value.canConvertToLong()
                || value.isArray() && elements(value).allMatch(JsonNode::isTextual);
    }

    private static Map<String, Object> flat(JsonNode json) {
        Map<String, Object> values = new LinkedHashMap<>();
        json.properties().forEach(field -> values.put(field.getKey(), plain(field.getValue())));
        values.remove(AuditValues.VERSION_CODE);
        return values;
    }

    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            return elements(value).map(JsonNode::textValue).toList();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? (Object) value.longValue() : value.textValue();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return text == null;
    }

    /** The codes to show, in their order. */
    List<String> codes() {
        List<String> codes = new ArrayList<>(byCode.keySet());
        codes.remove(AuditValues.CUT_CODE);
        return codes;
    }

    /** Whether a value was too long to be stored whole. */
    boolean isCut(String code) {
        return byCode.get(AuditValues.CUT_CODE) instanceof List<?> cut && cut.contains(code);
    }

    /** The people whom the values name, by id. */
    Stream<Long> people() {
        return byCode.entrySet().stream()
                .filter(value -> AuditField.kindOf(value.getKey()) == AuditField.Kind.PERSON)
                .map(Map.Entry::getValue)
                .filter(Long.class::isInstance)
                .map(Long.class::cast);
    }
}
