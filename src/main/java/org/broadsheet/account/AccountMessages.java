package org.broadsheet.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.broadsheet.platform.SiteSettings;

/** The sentences of this feature in the site's language, for refusals that a page and a resource show alike. */
@ApplicationScoped
class AccountMessages {
    private static final String BUNDLE = "org.broadsheet.account.messages";

    @Inject
    SiteSettings settings;

    /** The sentence of a key, its places filled. */
    public String say(String key, Object... places) {
        String sentence = ResourceBundle.getBundle(BUNDLE, settings.language()).getString(key);
        return new MessageFormat(sentence, settings.language()).format(places);
    }
}
