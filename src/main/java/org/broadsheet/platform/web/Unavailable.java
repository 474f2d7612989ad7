package org.broadsheet.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer to who cannot be served now and should come back in a moment: 503, a page or a problem document. */
@ApplicationScoped
public class Unavailable {
    static final String RETRY_SECONDS = "5";

    private static final String PROBLEM = """
            {"type":"urn:broadsheet:unavailable","title":"Unavailable","status":503,\
            "detail":"The server is too busy, or its database is away. Try again in a few seconds."}
            """;

    @Inject
    ErrorPage page;

    /**
     * An answer of status 503.
     *
     * @param headers by their names
     * @param body UTF-8
     */
    public record Answer(Map<String, String> headers, byte[] body) {}

    /**
     * The answer as it stands, for who has no servlet at hand.
     *
     * @param method the method of the request; who sent a form wants to know what became of it
     * @param path the path that was asked for, within the application
     */
    public Answer answer(String method, String path) {
        boolean api = path.startsWith("/api/");
        byte[] body = (api ? PROBLEM : page.unavailable("POST".equals(method), path.startsWith("/desk/")))
                .getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", api ? "application/problem+json" : "text/html;charset=UTF-8");
        headers.put("Content-Length", Integer.toString(body.length));
        headers.put("Cache-Control", "no-store");
        headers.put("Retry-After", RETRY_SECONDS);
        return new Answer(headers, body);
    }

    /** Answers so, in the place of whatever was begun. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Answer answer = answer(request.getMethod(), path);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.body());
    }
}
