package org.broadsheet.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.Violation;

/** The sentences of this feature in the site's language, for refusals that a page and a resource show alike. */
@ApplicationScoped
public class CommentWords {
    private static final String BUNDLE = "org.broadsheet.comment.messages";

    @Inject
    SiteSettings settings;

    /** The sentence of a key, its places filled. */
    public String say(String key, Object... places) {
        String sentence = ResourceBundle.getBundle(BUNDLE, settings.language()).getString(key);
        return new MessageFormat(sentence, settings.language()).format(places);
    }

    /** 400 with the sentence of each violation. */
    public Refusal invalid(List<Violation> keys) {
        return Refusal.invalid(keys.stream()
                .map(violation -> new Violation(violation.field(), say(violation.message())))
                .toList());
    }
}
