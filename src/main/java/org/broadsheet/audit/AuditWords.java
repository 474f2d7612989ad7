package org.broadsheet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import org.broadsheet.platform.SiteSettings;

/** The words of this feature in the site's language, where no page is at hand. */
@ApplicationScoped
public class AuditWords {
    private static final String BUNDLE = "org.broadsheet.audit.messages";

    @Inject
    SiteSettings settings;

    public String say(String key) {
        return bundle().getString(key);
    }

    /** What people call an action; its code where nobody has named it. */
    public String action(String code) {
        return named("action_" + code, code);
    }

    /** What people call a kind of thing; its code where nobody has named it. */
    public String entity(String code) {
        return named("entity_" + code, code);
    }

    private String named(String key, String code) {
        return bundle().containsKey(key) ? say(key) : code;
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, settings.language());
    }
}
