package org.broadsheet.portal;

import jakarta.enterprise.context.ApplicationScoped;
import org.broadsheet.platform.web.FeatureWords;

/** The sentences of the public site. */
@ApplicationScoped
public class PortalWords extends FeatureWords {
    public PortalWords() {
        super("org.broadsheet.portal.messages");
    }
}
