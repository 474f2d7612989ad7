package org.broadsheet.body;

import java.util.List;

/**
 * A body as it was read.
 *
 * @param html clean, of the newest format ({@link BodySchema#FORMAT})
 * @param notices what was taken out or changed, one of each kind
 */
public record Body(String html, List<BodyNotice> notices) {
    public Body {
        notices = List.copyOf(notices);
    }
}
