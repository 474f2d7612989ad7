package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.publication.TagName;
import org.broadsheet.publication.TeaserQuery;

/** The released stories with a tag. Its name is read from them, so a tag without one does not exist. */
@Named
@RequestScoped
public class TagPage {
    @Inject
    TeaserPage stories;

    @Inject
    PageFreshness freshness;

    private String name;

    ViewOutcome open(String slug, Cursor before) {
        stories.read(TeaserQuery.ofTag(slug), before);
        if (stories.isNone()) {
            return ViewOutcome.MISSING;
        }
        freshness.reads(PageKeys.tag(slug));
        name = stories.getItems().get(0).tags().stream()
                .filter(tag -> tag.slug().equals(slug))
                .map(TagName::name)
                .findFirst()
                .orElse(slug);
        return ViewOutcome.page("tag");
    }

    public String getName() {
        return name;
    }
}
