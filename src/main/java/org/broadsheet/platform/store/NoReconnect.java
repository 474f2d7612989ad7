package org.broadsheet.platform.store;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Takes the database's answer as it is. EclipseLink would ask a database again that gave no connection or failed, three
 * times and five seconds apart, and would try the connection with another statement after each failure: all that while a
 * thread and its request wait, whose sender can be told at once to come back.
 */
public final class NoReconnect implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
        login.setQueryRetryAttemptCount(0);
        login.setDelayBetweenConnectionAttempts(0);
        login.setConnectionHealthValidatedOnError(false);
    }
}
