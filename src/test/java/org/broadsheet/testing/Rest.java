package org.broadsheet.testing;

/** The REST interface of a demonstration, by the callers it has. */
public record Rest(ServerUnderTest server) {

    /** One of the demonstration's people, with a token. */
    public Caller as(String handle) {
        return Caller.as(handle, server);
    }

    /** Somebody without a token. */
    public Caller nobody() {
        return Caller.nobody(server);
    }
}
