package org.broadsheet.testing;

/**
 * The built server with a small demonstration, on one of the two stores; for {@code @ParameterizedClass} with {@code
 * EnumSource}. All test classes share them, so a test looks only at the stories that it wrote itself.
 */
public enum DemoServer {
    H2,
    POSTGRESQL;

    public ServerUnderTest server() {
        return this == H2 ? ServerUnderTest.demonstrationOnH2() : ServerUnderTest.demonstrationOnPostgres();
    }

    /** One of the demonstration's people, with a token. */
    public Caller as(String handle) {
        return Caller.as(handle, server());
    }

    /** Somebody without a token. */
    public Caller nobody() {
        return Caller.nobody(server());
    }
}
