package org.broadsheet.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.platform.Hashes;

/**
 * A second click on a button, while the first answer is under way, gets the first answer: for every form of the desk and
 * of the account, and for the report of an error. A form says which showing of its page it was sent from, by the view state of Faces or by a plain form's
 * own mark ({@link FormMark}), so that the same words sent from a page that was shown anew are another form. After
 * FormLimit in the chain (web.xml).
 */
public class SecondClicks extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient FirstAnswers answers;

    @Inject
    transient ClientAddress addresses;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForm(request)) {
            answers.give(form(request), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && FormLimit.isPlain(request.getContentType())
                && (isInside(request.getRequestURI()) || isReport(request));
    }

    private static boolean isInside(String path) {
        return path.startsWith("/desk/") || path.startsWith("/account/");
    }

    /** Replies, and reports of comments, have answers of their own. */
    private static boolean isReport(HttpServletRequest request) {
        return FormLimit.isFor(request.getRequestURI()) && "report".equals(request.getParameter("act"));
    }

    /** What makes this form this form, as one hash: passwords are in it. */
    private FirstAnswers.Form form(HttpServletRequest request) {
        Map<String, String> fields = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.toString(values)));
        String session = request.getRequestedSessionId();
        return new FirstAnswers.Form(
                Hashes.sha256(
                        request.getRequestURI(),
                        request.getQueryString(),
                        session == null ? addresses.networkOf(request) : session,
                        fields.toString()),
                fields.containsKey(FacesInputFilter.VIEW_STATE) || fields.containsKey(FormMark.FIELD));
    }
}
