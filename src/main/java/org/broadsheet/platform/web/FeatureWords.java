package org.broadsheet.platform.web;

import jakarta.inject.Inject;
import org.broadsheet.platform.SiteSettings;

/** The sentences of one feature in the site's language, where no page is at hand. */
public abstract class FeatureWords {
    private final String bundle;

    @Inject
    SiteSettings settings;

    private volatile Sentences sentences;

    /** @param bundle its name, as in {@code org.broadsheet.portal.messages} */
    protected FeatureWords(String bundle) {
        this.bundle = bundle;
    }

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
            ready = new Sentences(bundle, settings.language());
            sentences = ready;
        }
        return ready;
    }
}
