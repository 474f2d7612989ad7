package org.broadsheet.testing;

/** Somebody of the demonstration, or nobody, who speaks with the REST interface of a server. */
public final class Caller {
    private static final String BASE = "/api/v1";

    private final Visitor visitor;
    private final Description description;

    private Caller(Visitor visitor, Description description) {
        this.visitor = visitor;
        this.description = description;
    }

    /** One of the demonstration's people, with a token. */
    public static Caller as(String handle, ServerUnderTest server) {
        return new Caller(new Newsroom(server).as(handle), Description.of(server));
    }

    /** Somebody without a token. */
    public static Caller nobody(ServerUnderTest server) {
        return new Caller(Visitor.stranger(server), Description.of(server));
    }

    /** The same with another header, for this call. */
    public Caller with(String header, String value) {
        return new Caller(visitor.copy().with(header, value), description);
    }

    public Answer get(String path) {
        return checked("GET", path, Answer.of(visitor.get(BASE + path)));
    }

    /** Sends JSON as it is; null for no body. */
    public Answer send(String method, String path, String json) {
        return checked(method, path, Answer.of(visitor.send(method, BASE + path, json)));
    }

    /** Sends a body of another type than JSON. */
    public Answer sendAs(String type, String method, String path, String body) {
        return checked(method, path, Answer.of(visitor.sendAs(type, method, BASE + path, body)));
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    /** Whatever a call is answered with, the description must have said so. */
    private Answer checked(String method, String path, Answer answer) {
        description.check(method, BASE + path, answer);
        return answer;
    }
}
