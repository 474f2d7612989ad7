package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.publication.TeaserQuery;

/** The front page: the latest stories of all sections. */
@RequestScoped
public class FrontPage {
    @Inject
    TeaserPage stories;

    @Inject
    PageFreshness freshness;

    ViewOutcome open(Cursor before) {
        freshness.reads(PageKeys.FRONT);
        stories.read(TeaserQuery.everything(), before);
        return ViewOutcome.page("front");
    }
}
