package org.broadsheet.portal.web;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_FORBIDDEN;
import static jakarta.servlet.http.HttpServletResponse.SC_METHOD_NOT_ALLOWED;
import static jakarta.servlet.http.HttpServletResponse.SC_MOVED_PERMANENTLY;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.Set;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.store.ReadTransaction;
import org.broadsheet.platform.web.CrossSite;
import org.broadsheet.platform.web.ErrorPage;
import org.broadsheet.platform.web.PageFreshness;

/**
 * The addresses of the public site. It decides what each leads to before a view is built, answers what is missing, gone
 * or moved itself, and lets nobody ask for a view by its file name. It never makes a session.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PublicRouter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    /** First segments that belong to others. */
    private static final Set<String> OTHERS =
            Set.of("account", "api", "desk", "jakarta.faces.resource", "media", "openapi", "static");

    private static final String VIEWS = "site";
    /** Faces gives its scripts and styles the ending of a view. */
    private static final String ASSETS = "jakarta.faces.resource";

    @Inject
    transient PublicPages pages;

    @Inject
    transient Masthead masthead;

    @Inject
    transient ReadTransaction reading;

    @Inject
    transient PageFreshness freshness;

    @Inject
    transient CrossSite crossSite;

    @Inject
    transient CurrentActor current;

    @Inject
    transient ErrorPage errors;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (belongsToOthers(path, isServed(request))) {
            chain.doFilter(request, response);
        } else {
            send(destination(path, request, response), path, request, response);
        }
    }

    /**
     * Whether an address is none of the public site: a part of the product with pages of its own, or whatever a servlet
     * was put at. Views are nobody's addresses: each page has its clean one alone.
     *
     * @param served whether a servlet other than the default one stands at the address
     */
    static boolean belongsToOthers(String path, boolean served) {
        int end = path.indexOf('/', 1);
        String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        if (path.endsWith(".xhtml") || VIEWS.equals(first)) {
            return ASSETS.equals(first);
        }
        return served || OTHERS.contains(first);
    }

    private static boolean isServed(HttpServletRequest request) {
        MappingMatch match = request.getHttpServletMapping().getMappingMatch();
        return match != MappingMatch.DEFAULT && match != MappingMatch.CONTEXT_ROOT;
    }

    private ViewOutcome destination(String path, HttpServletRequest request, HttpServletResponse response) {
        Route route = Route.spelt(path);
        if (!route.path().equals(request.getRequestURI())) {
            return respelt(route, request);
        }
        if (!route.takes(request.getMethod())) {
            return ViewOutcome.refused(SC_METHOD_NOT_ALLOWED);
        }
        if ("POST".equals(request.getMethod()) && crossSite.refuses(request, current.isSignedIn())) {
            return ViewOutcome.refused(SC_FORBIDDEN);
        }
        try {
            boolean reads = !"POST".equals(request.getMethod());
            return reads ? reading.read(() -> open(route, request, response)) : open(route, request, response);
        } catch (ProblemException refusal) {
            boolean noSuchPage = refusal.status() == SC_BAD_REQUEST || refusal.status() == SC_NOT_FOUND;
            return noSuchPage ? ViewOutcome.MISSING : ViewOutcome.refused(refusal.status());
        }
    }

    private ViewOutcome open(Route route, HttpServletRequest request, HttpServletResponse response) {
        ViewOutcome to = pages.open(route, request, response);
        if (to.view() != null) {
            masthead.open(route.path());
        }
        return to;
    }

    /**
     * From an address in any other spelling in one step to where its page is. Whether there is one is not asked, so that
     * nobody learns of a story in this way. What could be no page is not led on: it might be read as the name of a host.
     */
    private ViewOutcome respelt(Route right, HttpServletRequest request) {
        boolean page = right.kind() != Route.Kind.NONE
                && !belongsToOthers(right.path(), false)
                && !(right.path() + "/").startsWith("/" + VIEWS + "/");
        if (!page || !Route.isReading(request.getMethod())) {
            return ViewOutcome.MISSING;
        }
        return ViewOutcome.moved(reading.read(() -> pages.movedTo(right)).orElse(right.path()));
    }

    private void send(ViewOutcome to, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean ownComment = request.getParameter("mine") != null;
        if (ownComment || current.isSignedIn() || "POST".equals(request.getMethod())) {
            freshness.personal();
        }
        if (to.location() != null) {
            response.setStatus(to.status());
            response.setHeader("Location", to.location() + keptQuery(to, path, request));
            freshness.tell(response);
        } else if (to.view() != null) {
            if (!masthead.isOpen()) {
                masthead.open(path);
            }
            response.setStatus(to.status());
            tellCaches(to, response);
            request.getRequestDispatcher(to.view()).forward(request, response);
        } else {
            refuse(to.status(), path, response);
        }
    }

    private static String keptQuery(ViewOutcome to, String path, HttpServletRequest request) {
        return to.status() == SC_MOVED_PERMANENTLY ? KeptQuery.of(Route.spelt(path), request::getParameter) : "";
    }

    /** What is missing may be there in a second, so no cache keeps that answer. */
    private void tellCaches(ViewOutcome to, HttpServletResponse response) {
        if (to.status() == SC_NOT_FOUND) {
            response.setHeader("Cache-Control", "no-store");
        } else {
            freshness.tell(response);
        }
    }

    private void refuse(int status, String path, HttpServletResponse response) throws IOException {
        if (status == SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", Route.of(path).methods());
        }
        errors.send(response, status);
    }
}
