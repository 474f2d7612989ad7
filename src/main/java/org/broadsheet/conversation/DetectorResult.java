package org.broadsheet.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one detector thinks of a comment.
 *
 * @param score how much of what it looks for it found, on a scale of its own
 * @param evidence what it found, or null
 */
public record DetectorResult(Outcome outcome, double score, Evidence evidence) {
    public static final DetectorResult NONE = new DetectorResult(Outcome.NONE, 0, null);

    /** What should become of the comment, the harmless first. Which of several wins is the policy's to say. */
    public enum Outcome {
        NONE,
        /** Wait for a person. */
        HOLD,
        /** Somebody vouches for the author. */
        APPROVE,
        /** The detector could not judge. */
        FAILED,
        SPAM,
        REJECT
    }

    static DetectorResult of(Outcome outcome, double score, Evidence evidence) {
        return new DetectorResult(outcome, score, evidence);
    }

    static DetectorResult failed(Evidence why) {
        return new DetectorResult(Outcome.FAILED, 0, why);
    }

    /**
     * What a detector found, as it is kept for ever: a code and flat values. It becomes words where a moderator reads it
     * ({@link org.broadsheet.moderation.ModerationMessages#evidence}), in the language of that day.
     *
     * @param code small letters and underscores, at most 40; the bundle has its sentence as {@code evidence_<code>}
     * @param values whole numbers (Long), texts and lists of texts, by the names that the sentence has for them
     */
    public record Evidence(String code, Map<String, Object> values) {
        /** As long as the column. */
        static final int LONGEST = 4000;

        private static final String TEXT = "text";

        private static final ObjectMapper JSON = JsonMapper.builder()
                .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                .build();

        /**
         * Evidence with these values.
         *
         * @throws IllegalArgumentException where there is more than is kept; a detector with that has failed
         */
        public Evidence {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
            if (json(values).length() > LONGEST) {
                throw new IllegalArgumentException("more evidence than is kept: " + code);
            }
        }

        static Evidence of(String code) {
            return new Evidence(code, Map.of());
        }

        static Evidence of(String code, String name, Object value) {
            return new Evidence(code, Map.of(name, value));
        }

        /** Evidence that a version of before has kept as a sentence. */
        static Evidence ofBefore(String sentence) {
            return sentence == null ? null : of(TEXT, TEXT, sentence);
        }

        /** As it was kept; JSON that somebody has broken is shown as it is. */
        static Evidence read(String code, String json) {
            try {
                return new Evidence(code, JSON.readValue(json, new TypeReference<Map<String, Object>>() {}));
            } catch (JsonProcessingException broken) {
                return ofBefore(json);
            }
        }

        public String json() {
            return json(values);
        }

        private static String json(Map<String, Object> values) {
            try {
                return JSON.writeValueAsString(values);
            } catch (JsonProcessingException unwritable) {
                throw new IllegalArgumentException(unwritable);
            }
        }
    }
}
