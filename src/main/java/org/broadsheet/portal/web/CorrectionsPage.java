package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.publication.ReleasedCorrection;

/** What was wrong in released stories and what readers were told of it, newest first. */
@Named
@RequestScoped
public class CorrectionsPage {
    private static final int PAGE = 30;

    @Inject
    PublishedArticles published;

    @Inject
    PageFreshness freshness;

    private Slice<ReleasedCorrection> slice;

    ViewOutcome open(Cursor before) {
        freshness.reads(PageKeys.CORRECTIONS);
        freshness.goodUntil(published.nextChange());
        slice = published.corrections(before, PAGE);
        return ViewOutcome.page("corrections");
    }

    public List<ReleasedCorrection> getItems() {
        return slice.items();
    }

    public String getNext() {
        return slice.next();
    }
}
