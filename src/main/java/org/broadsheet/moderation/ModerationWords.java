package org.broadsheet.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ResourceBundle;
import org.broadsheet.platform.SiteSettings;

/** The sentences that moderators get, in the site's language. */
@ApplicationScoped
public class ModerationWords {
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
