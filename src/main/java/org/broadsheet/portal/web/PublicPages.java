package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.broadsheet.platform.Cursor;

/** Opens the page that a route asks for. */
@RequestScoped
class PublicPages {
    private static final String BEFORE = "before";

    @Inject
    FrontPage front;

    @Inject
    SectionPage section;

    @Inject
    TagPage tag;

    @Inject
    AuthorPage author;

    @Inject
    CorrectionsPage corrections;

    @Inject
    ArticlePage article;

    /** Loads the page and says what is to be shown; refuses a forged place in a list with 400. */
    public ViewOutcome open(Route route, HttpServletRequest request, HttpServletResponse response) {
        Cursor before = route.parameters().contains(BEFORE) ? Cursor.parse(request.getParameter(BEFORE)) : null;
        return switch (route.kind()) {
            case FRONT -> front.open(before);
            case SECTION -> section.open(route, before);
            case STORY -> article.open(route, request, response);
            case TAG -> tag.open(route.slug(), before);
            case AUTHOR -> author.open(route.slug(), before);
            case CORRECTIONS -> corrections.open(before);
            case ABOUT -> ViewOutcome.page("about");
            case NONE -> ViewOutcome.MISSING;
        };
    }

    /** The address that the page of a route has now, where that is another one. */
    public Optional<String> movedTo(Route route) {
        return switch (route.kind()) {
            case STORY -> article.movedTo(route);
            case SECTION -> section.movedTo(route);
            default -> Optional.empty();
        };
    }
}
