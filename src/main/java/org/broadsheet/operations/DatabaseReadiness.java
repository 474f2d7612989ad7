package org.broadsheet.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.broadsheet.platform.store.StartGate;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready is a server whose gate is open and whose database answers now, within five seconds. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final int PATIENCE_SECONDS = 5;

    @Inject
    StartGate gate;

    @Resource(lookup = "java:jboss/datasources/Broadsheet")
    DataSource dataSource;

    @Resource
    ManagedExecutorService executor;

    private Future<Boolean> question;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        if (!gate.isOpen()) {
            return answer.down().withData("reason", gate.obstacle()).build();
        }
        if (!answers()) {
            return answer.down()
                    .withData("reason", "the database does not answer")
                    .build();
        }
        return answer.up().build();
    }

    /** Whether the database answers; public for the check that the public port serves. */
    public boolean answers() {
        try {
            return ask().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One question at a time: a database that hangs must not collect a thread for each probe. */
    private synchronized Future<Boolean> ask() {
        if (question == null || question.isDone()) {
            question = executor.submit(this::selectOne);
        }
        return question;
    }

    private boolean selectOne() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet one = statement.executeQuery("select 1")) {
                return one.next();
            }
        }
    }
}
