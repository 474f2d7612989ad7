package org.broadsheet.platform;

import java.util.List;
import java.util.Map;

/**
 * What was asked is not done, and this says why: a kind that programs can rely on ({@code urn:broadsheet:<kind>}, RFC
 * 9457), the HTTP status that goes with it and a sentence for people. It rolls the transaction back.
 */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final int status;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> facts;

    public ProblemException(String kind, int status, String detail) {
        this(kind, status, detail, List.of(), Map.of());
    }

    public ProblemException(
            String kind, int status, String detail, List<Violation> violations, Map<String, Object> facts) {
        super(detail);
        this.kind = kind;
        this.status = status;
        this.violations = List.copyOf(violations);
        this.facts = Map.copyOf(facts);
    }

    /** 404, and the same words whether it never was or may not be known of. */
    public static ProblemException notFound() {
        return new ProblemException("not-found", 404, "There is nothing here.");
    }

    /** 401: nobody is signed in. */
    public static ProblemException unauthenticated() {
        return new ProblemException("unauthenticated", 401, "Sign in, or send a valid token.");
    }

    /** 403 {@code permission}. */
    public static ProblemException permission(String permission) {
        return new ProblemException(
                "permission",
                403,
                "Your role does not include this (" + permission + ").",
                List.of(),
                Map.of("permission", permission));
    }

    /** 409 of the given kind. */
    public static ProblemException conflict(String kind, String detail) {
        return new ProblemException(kind, 409, detail);
    }

    /** 400 {@code invalid} with what is wrong at each field. */
    public static ProblemException invalid(List<Violation> violations) {
        String detail = violations.size() == 1 ? violations.get(0).message() : "Some fields need another look.";
        return new ProblemException("invalid", 400, detail, violations, Map.of());
    }

    /** 400 {@code invalid} with one field. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    public String kind() {
        return kind;
    }

    public int status() {
        return status;
    }

    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /** Further members of the problem document, by name. */
    public Map<String, Object> facts() {
        return facts == null ? Map.of() : facts;
    }
}
