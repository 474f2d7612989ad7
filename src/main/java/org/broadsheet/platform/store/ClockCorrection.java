package org.broadsheet.platform.store;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.broadsheet.platform.jobs.Job;

/** Sets the node's clock by the database's, at the start and every thirty seconds. */
@ApplicationScoped
public class ClockCorrection implements Job {
    private static final int FIRST = 100;

    @Resource(lookup = "java:jboss/datasources/Broadsheet")
    DataSource database;

    @Inject
    DatabaseClock clock;

    public void atStart(@Observes @Priority(FIRST) GateOpened opened) {
        askTheDatabase();
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Duration lease() {
        return Duration.ZERO;
    }

    @Override
    public void run() {
        askTheDatabase();
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
            throw new IllegalStateException("the clock was not corrected", away);
        }
    }
}
