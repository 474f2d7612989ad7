package org.broadsheet.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.web.Sentences;

/** The sentences of this feature in the site's language, for refusals that a page and a resource show alike. */
@ApplicationScoped
public class CommentWords {
    private static final String BUNDLE = "org.broadsheet.comment.messages";

    @Inject
    SiteSettings settings;

    private volatile Sentences sentences;

    /** The sentence of a key, its places filled. */
    public String say(String key, Object... places) {
        return sentences().say(key, places);
    }

    /** What the bundle says under a key, to the letter. */
    public String plain(String key) {
        return sentences().plain(key);
    }

    private Sentences sentences() {
        Sentences ready = sentences;
        if (ready == null) {
            ready = new Sentences(BUNDLE, settings.language());
            sentences = ready;
        }
        return ready;
    }

    /** 400 with the sentence of each violation. */
    public Refusal invalid(List<Violation> keys) {
        return Refusal.invalid(keys.stream()
                .map(violation -> new Violation(violation.field(), say(violation.message())))
                .toList());
    }
}
