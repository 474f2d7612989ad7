package org.broadsheet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.broadsheet.audit.SealingJob;
import org.broadsheet.platform.jobs.Job;
import org.broadsheet.platform.jobs.JobRunner;
import org.broadsheet.platform.jobs.OutboxDispatcher;
import org.broadsheet.platform.store.DatabaseVendor;
import org.broadsheet.platform.store.GateOpened;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A node on which the outbox or the sealing stands still gets no readers, and says why. */
@OnEveryStore
class JobReadinessTest {

    @Parameter
    House house;

    @BeforeEach
    void open() {
        house.get(JobRunner.class).begin(new GateOpened(DatabaseVendor.H2));
    }

    private void runs(Class<? extends Job> job) {
        assertThat(house.get(JobRunner.class).run(house.get(job))).isTrue();
    }

    @Test
    void aNodeWhoseJobsRunIsReady() {
        for (int minute = 0; minute < 3; minute++) {
            house.clock().advance(Duration.ofMinutes(1));
            runs(OutboxDispatcher.class);
            runs(SealingJob.class);
            assertThat(house.get(JobReadiness.class).obstacle()).isEmpty();
        }
    }

    @Test
    void aNodeIsNotReadyOnceItsOutboxStandsStillForAMinute() {
        runs(OutboxDispatcher.class);
        house.clock().advance(Duration.ofSeconds(60));
        runs(SealingJob.class);
        assertThat(house.get(JobReadiness.class).obstacle()).isEmpty();

        house.clock().advance(Duration.ofMillis(500));
        assertThat(house.get(JobReadiness.class).obstacle())
                .contains("the job outbox has not ended well for 60 seconds");

        runs(OutboxDispatcher.class);
        assertThat(house.get(JobReadiness.class).obstacle()).isEmpty();
    }

    @Test
    void aNodeIsNotReadyWhoseSealingNeverRan() {
        house.clock().advance(Duration.ofSeconds(90));
        runs(OutboxDispatcher.class);

        assertThat(house.get(JobReadiness.class).obstacle())
                .contains("the job audit.seal has not ended well for 89 seconds");
    }

    @Test
    void theOtherJobsMayWait() {
        for (Class<? extends Job> job : List.of(OutboxDispatcher.class, SealingJob.class)) {
            house.clock().advance(Duration.ofSeconds(30));
            runs(job);
        }
        house.clock().advance(Duration.ofSeconds(29));

        assertThat(house.get(JobReadiness.class).obstacle()).isEmpty();
    }
}
