package org.broadsheet.platform;

import jakarta.inject.Inject;

/** The sentences of one feature in the site's language, where no page is at hand. */
public abstract class Messages {
    private final String bundle;

    @Inject
    SiteSettings settings;

    private volatile MessageBundle sentences;

    /** @param bundle its name, as in {@code org.broadsheet.portal.messages} */
    protected Messages(String bundle) {
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

    private MessageBundle sentences() {
        MessageBundle ready = sentences;
        if (ready == null) {
            ready = new MessageBundle(bundle, settings.language());
            sentences = ready;
        }
        return ready;
    }
}
