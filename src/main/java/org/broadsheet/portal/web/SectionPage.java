package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.publication.TeaserQuery;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;

/** A section with everything under it. It stands at one address; its bare name leads there when it has a parent. */
@Named
@RequestScoped
public class SectionPage {
    @Inject
    SectionTree tree;

    @Inject
    TeaserPage stories;

    @Inject
    Masthead masthead;

    @Inject
    PageFreshness freshness;

    private SectionEntry section;

    ViewOutcome open(Route route, Cursor before) {
        Optional<SectionEntry> found = tree.findBySlug(route.slug());
        if (found.isEmpty()) {
            return ViewOutcome.MISSING;
        }
        section = found.get();
        if (!tree.pathOf(section).equals(route.path())) {
            return route.parent() == null ? ViewOutcome.moved(tree.pathOf(section)) : ViewOutcome.MISSING;
        }
        freshness.reads(PageKeys.section(section.id()));
        stories.read(TeaserQuery.ofSections(tree.within(section.id())), before);
        masthead.standIn(section);
        return ViewOutcome.page("section");
    }

    /** Where the section is whose bare name was asked for, where that is below another one. */
    Optional<String> movedTo(Route route) {
        return tree.findBySlug(route.slug())
                .filter(found -> route.parent() == null)
                .map(tree::pathOf)
                .filter(path -> !path.equals(route.path()));
    }

    public SectionEntry getSection() {
        return section;
    }

    public List<SectionEntry> getChildren() {
        return tree.children(section.id());
    }
}
