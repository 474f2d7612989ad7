package org.broadsheet.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps from Faces what it would fail over. Its own forms are at the desk alone, and of its parameters they send the view
 * state alone: all others anywhere are refused, 400. Forms hold no files, 415. A resource is read, under a plain name.
 * In front of the servlet of Faces (web.xml).
 */
public class FacesInputFilter extends HttpFilter {
    /** The parameter by which a form of Faces names the page that it was on. */
    public static final String VIEW_STATE = "jakarta.faces.ViewState";

    private static final long serialVersionUID = 1L;
    private static final String DESK = "/desk/";
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final Pattern RESOURCE = Pattern.compile(RESOURCES + "[A-Za-z0-9_][A-Za-z0-9._/-]{0,200}\\.xhtml");
    private static final List<String> OF_FACES = List.of("jakarta.faces.", "javax.faces.", "primefaces.", "omnifaces.");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    transient ErrorPage page;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int status = status(request);
        if (status == HttpServletResponse.SC_OK) {
            chain.doFilter(request, response);
        } else {
            page.send(response, status);
        }
    }

    private static int status(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.startsWith(RESOURCES)) {
            return ofResource(path, request);
        }
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        boolean isForm = path.startsWith(DESK) && "POST".equals(request.getMethod());
        boolean good = Collections.list(request.getParameterNames()).stream()
                .allMatch(name -> isForm && name.equals(VIEW_STATE) || isOurs(name));
        return good ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST;
    }

    private static int ofResource(String path, HttpServletRequest request) {
        if (!READING.contains(request.getMethod())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        return RESOURCE.matcher(path).matches() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND;
    }

    static boolean isOurs(String parameter) {
        return OF_FACES.stream().noneMatch(parameter::startsWith);
    }
}
