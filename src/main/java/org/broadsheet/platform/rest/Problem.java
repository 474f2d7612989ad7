package org.broadsheet.platform.rest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;

/**
 * A problem document (RFC 9457): the kind, the status and a sentence, with what is wrong at each field and with the
 * facts that belong to the kind. A fact named {@code retryAfter} (seconds) becomes the header of that name too.
 */
public record Problem(String kind, int status, String detail, List<Violation> violations, Map<String, Object> facts) {
    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_AFTER = "retryAfter";

    public Problem(String kind, int status, String detail) {
        this(kind, status, detail, List.of(), Map.of());
    }

    /** The problem document of a refusal. */
    public static Problem of(ProblemException refusal) {
        return new Problem(
                refusal.kind(), refusal.status(), refusal.getMessage(), refusal.violations(), refusal.facts());
    }

    /** The problem document of a refusal that has no more to say than its status. */
    public static Problem of(int status) {
        return switch (status) {
            case 401 -> new Problem("unauthenticated", status, "Sign in, or send a valid token.");
            case 403 -> new Problem("permission", status, "Your role does not include this.");
            case 404 -> new Problem("not-found", status, "There is nothing here.");
            case 405 -> new Problem("method-not-allowed", status, "This address knows other methods; see Allow.");
            case 406 -> new Problem("not-acceptable", status, "The answer is JSON.");
            case 413 -> BodyLimit.tooLarge();
            case 415 -> new Problem("unsupported-media-type", status, "Send application/json.");
            default -> new Problem("invalid", status, "This request cannot be understood.");
        };
    }

    /** 503 {@code unavailable}: the database is away, and the caller may come again. */
    public static Problem unavailable() {
        return new Problem("unavailable", 503, "Try again in a few seconds.", List.of(), Map.of(RETRY_AFTER, 5));
    }

    /** 409 {@code conflict}: somebody else wrote the same thing at the same moment, and was first. */
    public static Problem conflict() {
        return new Problem("conflict", 409, "Somebody else did the same at the same moment. Look at it again.");
    }

    /** The members of the document, in the order in which they are written. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:broadsheet:" + kind);
        members.put("title", title());
        members.put("status", status);
        members.put("detail", detail);
        if (!violations.isEmpty()) {
            members.put("violations", violations);
        }
        facts.forEach(members::putIfAbsent);
        return members;
    }

    /** The document as JSON, for who answers without a resource and without a servlet. */
    public String text() {
        return Json.write(members());
    }

    /** The document as the answer of a resource. */
    public Response response() {
        Response.ResponseBuilder answer = Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(text());
        headers().forEach(answer::header);
        return answer.build();
    }

    /** Writes the document where no resource has been reached yet. */
    public void send(HttpServletResponse response) throws IOException {
        byte[] body = text().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.getOutputStream().close();
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (facts.containsKey(RETRY_AFTER)) {
            headers.put("Retry-After", facts.get(RETRY_AFTER).toString());
        }
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return headers;
    }

    private String title() {
        String words = kind.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
