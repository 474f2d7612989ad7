package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.account.People;
import org.broadsheet.article.Byline;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.publication.TeaserQuery;

/**
 * Somebody who has a byline: the name, what they say about themselves, and the stories. Who has none released does not exist
 * here, whatever accounts there are.
 */
@Named
@RequestScoped
public class AuthorPage {
    @Inject
    TeaserPage stories;

    @Inject
    People people;

    @Inject
    PageFreshness freshness;

    private String name;
    private String bio;

    ViewOutcome open(String slug, Cursor before) {
        stories.read(TeaserQuery.ofAuthor(slug), before);
        if (stories.isNone()) {
            return ViewOutcome.MISSING;
        }
        freshness.reads(PageKeys.author(slug));
        Byline credit = stories.getItems().get(0).bylines().stream()
                .filter(byline -> byline.slug().equals(slug))
                .findFirst()
                .orElseThrow();
        name = credit.name();
        if (credit.personId() != null) {
            freshness.reads(PageKeys.person(credit.personId()));
            people.findAuthor(credit.personId()).ifPresent(this::describe);
        }
        return ViewOutcome.page("author");
    }

    private void describe(People.Author author) {
        name = author.displayName();
        bio = author.bio();
    }

    public String getName() {
        return name;
    }

    /** What they say about themselves, or null. */
    public String getBio() {
        return bio;
    }
}
