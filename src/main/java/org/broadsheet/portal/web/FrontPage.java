package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.broadsheet.article.Listing;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.web.PageFreshness;

/** The front page: the latest stories of all sections. */
@RequestScoped
public class FrontPage {
    @Inject
    StoryList stories;

    @Inject
    PageFreshness freshness;

    Destination open(Cursor before) {
        freshness.reads(PageKeys.FRONT);
        stories.read(Listing.everything(), before);
        return Destination.page("front");
    }
}
