package org.broadsheet.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the server that Arquillian deploys to: the built one without the application. Named before Arquillian's own
 * extension; inside the server, where the class is looked at again, it does nothing.
 */
public class InsideServer implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("jboss.home.dir") == null) {
            Outside.server();
        }
    }

    /** Apart, because the classes that it names are not in the deployment. */
    private static final class Outside {
        private static ServerUnderTest server;

        static synchronized void server() {
            if (server == null) {
                server = ServerUnderTest.plan("inside")
                        .withoutApplication()
                        .start()
                        .awaitManagement();
                System.setProperty("broadsheet.inside.management", server.managementPort());
            }
        }
    }
}
