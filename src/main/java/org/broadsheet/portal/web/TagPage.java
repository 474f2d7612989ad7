package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.article.Listing;
import org.broadsheet.article.TagName;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.web.PageFreshness;

/** The released stories with a tag. Its name is read from them, so a tag without one does not exist. */
@Named
@RequestScoped
public class TagPage {
    @Inject
    StoryList stories;

    @Inject
    PageFreshness freshness;

    private String name;

    Destination open(String slug, Cursor before) {
        stories.read(Listing.ofTag(slug), before);
        if (stories.isNone()) {
            return Destination.MISSING;
        }
        freshness.reads(PageKeys.tag(slug));
        name = stories.getItems().get(0).tags().stream()
                .filter(tag -> tag.slug().equals(slug))
                .map(TagName::name)
                .findFirst()
                .orElse(slug);
        return Destination.page("tag");
    }

    public String getName() {
        return name;
    }
}
