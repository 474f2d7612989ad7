package org.broadsheet.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.web.Sentences;

/** The sentences of this feature in the site's language, where no page is at hand. */
@ApplicationScoped
public class PortalWords {
    private static final String BUNDLE = "org.broadsheet.portal.messages";

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
}
