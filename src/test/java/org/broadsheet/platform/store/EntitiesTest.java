package org.broadsheet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EntitiesTest {

    private static boolean isUniqueViolation(Throwable cause) {
        return Entities.isUniqueViolation(new PersistenceException(new IllegalStateException(cause)));
    }

    @Test
    void aTakenKeyIsFoundBehindWhatThrewIt() {
        assertThat(isUniqueViolation(new SQLException("twice", "23505"))).isTrue();
    }

    @Test
    void aTakenKeyIsFoundBehindTheFailureOfItsBatch() {
        SQLException batch = new BatchUpdateException("a batch", "0A000", 0, new int[0]);
        batch.setNextException(new SQLException("twice", "23505"));

        assertThat(isUniqueViolation(batch)).isTrue();
    }

    @Test
    void anythingElseIsNone() {
        assertThat(isUniqueViolation(new SQLException("no such parent", "23503")))
                .isFalse();
        assertThat(isUniqueViolation(new IllegalArgumentException("23505"))).isFalse();
        assertThat(isUniqueViolation(null)).isFalse();
    }

    @Test
    void whoeverComesSecondToTheSameRowMeetsAConflict() {
        assertThat(Entities.isConflict(new OptimisticLockException("stale"))).isTrue();
        assertThat(Entities.isConflict(
                        new ServletException(new PersistenceException(new SQLException("twice", "23505")))))
                .isTrue();
        assertThat(Entities.isConflict(new PersistenceException(new SQLException("deadlock of H2", "40001"))))
                .isTrue();
        assertThat(Entities.isConflict(new PersistenceException(new SQLException("deadlock of PostgreSQL", "40P01"))))
                .isTrue();
        assertThat(Entities.isConflict(new PersistenceException(new SQLException("no such parent", "23503"))))
                .isFalse();
    }

    /** So the transaction manager hands on what a deferred constraint says at the commit. */
    @Test
    void lossAtTheCommitIsAConflict() {
        Exception rollback = new Exception("The transaction was rolled back");
        rollback.addSuppressed(new Exception(new SQLException("two live versions", "23P01")));
        assertThat(Entities.isConflict(new PersistenceException(rollback))).isTrue();
        rollback = new Exception("The transaction was rolled back");
        rollback.addSuppressed(new Exception(new SQLException("no such parent", "23503")));
        assertThat(Entities.isConflict(new PersistenceException(rollback))).isFalse();
    }
}
