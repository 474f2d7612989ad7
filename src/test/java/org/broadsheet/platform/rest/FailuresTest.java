package org.broadsheet.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.broadsheet.platform.ProblemException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void whoeverLosesAUniqueKeyHearsOfAConflict() {
        Problem problem = Failures.problem(new PersistenceException(new SQLException("twice", "23505")));

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.kind()).isEqualTo("conflict");
        assertThat(problem.detail()).isEqualTo("Somebody else did the same at the same moment. Look at it again.");
    }

    @Test
    void aRefusalInsideAFailureAndALostDatabaseKeepTheirAnswers() {
        assertThat(Failures.problem(new IllegalStateException(ProblemException.notFound()))
                        .status())
                .isEqualTo(404);
        assertThat(Failures.problem(new PersistenceException(new SQLTransientConnectionException()))
                        .status())
                .isEqualTo(503);
    }
}
