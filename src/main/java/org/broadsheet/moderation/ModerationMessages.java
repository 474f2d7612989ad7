package org.broadsheet.moderation;

import com.ibm.icu.text.ListFormatter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.broadsheet.conversation.DetectorResult.Evidence;
import org.broadsheet.conversation.Detectors;
import org.broadsheet.platform.SiteSettings;

/** The sentences that moderators get, in the site's language. */
@ApplicationScoped
public class ModerationMessages {
    private static final String BUNDLE = "org.broadsheet.moderation.messages";

    @Inject
    SiteSettings settings;

    /** The sentence of a key, its places filled. */
    public String say(String key, Object... places) {
        String sentence = ResourceBundle.getBundle(BUNDLE, settings.language()).getString(key);
        return new MessageFormat(sentence, settings.language()).format(places);
    }

    /** What people call a detector; its own name where nobody has given it another. */
    public String detector(String name) {
        return named("detector_" + name, name);
    }

    /** What people call a reason: a moderator's, or the detector on whose word the policy decided. */
    public String reason(String code) {
        return code == null ? "" : named("reason_" + code, detector(code));
    }

    /** What a detector found, in words; its code and values where nobody has given it a sentence. */
    public String evidence(Evidence evidence) {
        String key = "evidence_" + evidence.code();
        if (!ResourceBundle.getBundle(BUNDLE, settings.language()).containsKey(key)) {
            return evidence.code() + " " + evidence.json();
        }
        Map<String, Object> places = new HashMap<>();
        evidence.values().forEach((name, value) -> places.put(name, value instanceof List<?> all ? list(all) : value));
        try {
            if (evidence.code().equals(Detectors.WORDS)) {
                places.put("hits", list(hits(evidence.values())));
            }
            return filled(key, places);
        } catch (IllegalArgumentException broken) {
            return evidence.code() + " " + evidence.json();
        }
    }

    /** Each phrase with the list that it is on; they are kept as lists of the same length. */
    private List<String> hits(Map<String, Object> values) {
        List<?> phrases = texts(values, "phrases");
        List<?> languages = texts(values, "languages");
        List<?> kinds = texts(values, "kinds");
        if (languages.size() != phrases.size() || kinds.size() != phrases.size()) {
            throw new IllegalArgumentException("phrases without their lists");
        }
        return IntStream.range(0, phrases.size())
                .mapToObj(i ->
                        filled("hit_" + kinds.get(i), Map.of("phrase", phrases.get(i), "language", languages.get(i))))
                .toList();
    }

    private static List<?> texts(Map<String, Object> values, String name) {
        return values.get(name) instanceof List<?> texts ? texts : List.of();
    }

    private String list(List<?> things) {
        return ListFormatter.getInstance(settings.language(), ListFormatter.Type.UNITS, ListFormatter.Width.SHORT)
                .format(things);
    }

    /** A sentence whose places have names. */
    private String filled(String key, Map<String, Object> places) {
        String sentence = ResourceBundle.getBundle(BUNDLE, settings.language()).getString(key);
        return new com.ibm.icu.text.MessageFormat(sentence, settings.language()).format(places);
    }

    private String named(String key, String otherwise) {
        return ResourceBundle.getBundle(BUNDLE, settings.language()).containsKey(key) ? say(key) : otherwise;
    }

    /** How long ago, in the largest unit that fits. */
    public String ago(Duration age) {
        if (age.toMinutes() < 1) {
            return say("ago_seconds", Math.max(0, age.toSeconds()));
        }
        if (age.toHours() < 1) {
            return say("ago_minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? say("ago_hours", age.toHours()) : say("ago_days", age.toDays());
    }
}
