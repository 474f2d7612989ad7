package org.broadsheet.account.web;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.broadsheet.platform.rest.BodyLimit;
import org.broadsheet.platform.rest.Problem;
import org.broadsheet.platform.web.Unavailable;

/** What who is not let in is told at the door, before any page or resource is reached. */
final class AuthResponses {
    private AuthResponses() {}

    /** Sends a browser to the sign-in page, and from there back to where it wanted to go. */
    static AuthenticationStatus leadToSignIn(HttpServletRequest request, HttpServletResponse response) {
        String target = "/account/sign-in?from=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", target);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** What was sent is read to its end first: the server takes an answer for unfinished as long as a body is left. */
    static AuthenticationStatus refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        try {
            BodyLimit.throwAway(request.getInputStream());
            problem.send(response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** The database is away, so nobody can be told from anybody else. */
    static AuthenticationStatus unavailable(
            Unavailable answer, HttpServletRequest request, HttpServletResponse response) {
        try {
            BodyLimit.throwAway(request.getInputStream());
            answer.send(request, response);
            // else the server writes an answer of its own over it
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** Only what was asked by GET can be asked again. */
    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null || !"GET".equals(request.getMethod()) ? "" : "?" + query);
    }
}
