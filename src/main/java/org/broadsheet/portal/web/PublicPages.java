package org.broadsheet.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.platform.Cursor;

/** Opens the page that a route asks for. */
@RequestScoped
class PublicPages {
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
    public Destination open(Route route, HttpServletRequest request, HttpServletResponse response) {
        Cursor before = Cursor.parse(request.getParameter("before"));
        return switch (route.kind()) {
            case FRONT -> front.open(before);
            case SECTION -> section.open(route, before);
            case STORY -> article.open(route.path(), request, response);
            case TAG -> tag.open(route.slug(), before);
            case AUTHOR -> author.open(route.slug(), before);
            case CORRECTIONS -> corrections.open(before);
            case ABOUT -> Destination.page("about");
            case NONE -> Destination.MISSING;
        };
    }
}
