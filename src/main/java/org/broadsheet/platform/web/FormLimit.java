package org.broadsheet.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.broadsheet.platform.rest.BodyLimit;

/**
 * Answers a form that is too long with a page, 413: a megabyte from readers, ten from the desk, whose stories are long.
 * What is sent is heard out first, for a browser that is still sending does not hear the answer. One of more fields
 * than the server reads, or with U+0000 in one, gets a page too, 400. Second in the chain (web.xml).
 */
public class FormLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final long READERS = 1_048_576;
    private static final long DESK = 10 * READERS;
    private static final Map<String, Integer> REFUSALS = Map.of(
            "RequestTooBigException", HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            "ParameterLimitException", HttpServletResponse.SC_BAD_REQUEST);

    @Inject
    transient ErrorPage page;

    /** Whether forms are sent to a path; the REST interface answers in its own way. */
    public static boolean isFor(String path) {
        return !path.startsWith("/api/");
    }

    /** The longest form that a path takes, in bytes. */
    public static long most(String path) {
        return path.startsWith("/desk/") ? DESK : READERS;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (isFor(path) && request.getContentLengthLong() > most(path)) {
            BodyLimit.throwAway(request.getInputStream());
            page.send(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            if (isFor(path) && hasNul(request)) {
                page.send(response, HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            OptionalInt refusal = refusalOf(failure);
            if (refusal.isEmpty()) {
                throw failure;
            }
            // the server has broken the connection off where the answer is on its way: nobody is there to hear another
            if (!response.isCommitted()) {
                response.reset();
                page.send(response, refusal.getAsInt());
            }
        }
    }

    /** Whether this type of content, whatever its letters' case, is that of a form without files; null is none. */
    static boolean isPlain(String type) {
        return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    /** No form of ours sends U+0000, no text has it, and PostgreSQL does not even compare one with it. */
    private static boolean hasNul(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && !isPlain(type)) {
            // The server fails over some of what it takes for forms with files, which FacesInputFilter refuses.
            return false;
        }
        return request.getParameterMap().entrySet().stream()
                .flatMap(parameter -> Stream.concat(Stream.of(parameter.getKey()), Stream.of(parameter.getValue())))
                .anyMatch(text -> text.indexOf(0) >= 0);
    }

    /** The status that a form deserves; the server's own exceptions are not among the application's classes. */
    private static OptionalInt refusalOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .filter(REFUSALS::containsKey)
                .mapToInt(REFUSALS::get)
                .findFirst();
    }
}
