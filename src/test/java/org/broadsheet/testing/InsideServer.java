package org.broadsheet.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that Arquillian runs inside the built server. The server is started once, without the application; the test's
 * own deployment is waited for until it is ready, for the gate would answer Arquillian's calls with a 503.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({InsideServer.Start.class, ArquillianExtension.class, InsideServer.Ready.class})
public @interface InsideServer {

    /** Before Arquillian looks for its server. */
    class Start implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            if (Outside.here()) {
                Outside.server();
            }
        }
    }

    /** After Arquillian has deployed. */
    class Ready implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            if (Outside.here()) {
                Outside.server().awaitReady();
            }
        }
    }

    /** The extensions are looked at again inside the server, where there is nothing to start. */
    final class Outside {
        private static ServerUnderTest server;

        private Outside() {}

        private static boolean here() {
            return System.getProperty("jboss.home.dir") == null;
        }

        private static synchronized ServerUnderTest server() {
            if (server == null) {
                server = ServerUnderTest.plan("inside")
                        .withoutApplication()
                        .start()
                        .awaitManagement();
                System.setProperty("broadsheet.inside.management", server.managementPort());
            }
            return server;
        }
    }
}
