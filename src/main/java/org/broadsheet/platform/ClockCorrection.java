package org.broadsheet.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Sets the node's clock by the database's, at the start and every thirty seconds. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClockCorrection {
    private static final int FIRST = 100;
    private static final Logger LOG = System.getLogger(ClockCorrection.class.getName());

    @Resource(lookup = "java:jboss/datasources/Broadsheet")
    DataSource database;

    @Inject
    DatabaseClock clock;

    @Inject
    StartGate gate;

    public void atStart(@Observes @Priority(FIRST) GateOpened opened) {
        askTheDatabase();
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void correct() {
        if (gate.isOpen()) {
            askTheDatabase();
        }
    }

    private void askTheDatabase() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Instant asked = clock.nodeTime();
            try (ResultSet row = statement.executeQuery("select current_timestamp")) {
                row.next();
                clock.correct(row.getObject(1, OffsetDateTime.class).toInstant(), asked, clock.nodeTime());
            }
        } catch (SQLException away) {
            LOG.log(Level.DEBUG, "The clock was not corrected, the database is away.", away);
        }
    }
}
