package org.broadsheet.account;

import java.util.Map;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.Visitor;

/** A small demonstration on H2 that these tests share; who comes from this machine is a proxy to it. */
final class AccountServer {
    static final String PASSWORD = "broadsheet-demo";

    private static ServerUnderTest server;

    private AccountServer() {}

    static synchronized ServerUnderTest running() {
        if (server == null) {
            server = ServerUnderTest.plan("account")
                    .environment(Map.of(
                            "BROADSHEET_DEMO", "true",
                            "BROADSHEET_DEMO_SIZE", "3",
                            "BROADSHEET_TRUSTED_PROXIES", "127.0.0.0/8"))
                    .start()
                    .awaitReady();
        }
        return server;
    }

    static Visitor visitor() {
        return new Visitor(running());
    }

    /** Somebody whose request came through the proxy from this address. */
    static Visitor visitorFrom(String address) {
        return visitor().with("X-Forwarded-For", address);
    }

    /** The fields of the form for signing in. */
    static Map<String, String> form(String handle, String password) {
        return Map.of("handle", handle, "password", password);
    }
}
