package org.broadsheet.portal;

import jakarta.enterprise.context.ApplicationScoped;
import org.broadsheet.platform.Messages;

/** The sentences of the public site. */
@ApplicationScoped
public class PortalMessages extends Messages {
    public PortalMessages() {
        super("org.broadsheet.portal.messages");
    }
}
