package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Jobs run where they may, and what goes wrong in one stays in it. */
@OnEveryStore
class JobRunnerTest {

    @Parameter
    House house;

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void aJobRunsOnTheNodeThatHoldsItsLease() {
        House other = house.anotherNode();
        try {
            Job job = job(Duration.ofSeconds(10), () -> {});
            assertThat(house.get(JobRunner.class).run(job)).isTrue();
            assertThat(other.get(JobRunner.class).run(job)).isFalse();
            assertThat(house.get(JobRunner.class).run(job)).isTrue();

            house.clock().advance(Duration.ofSeconds(10));
            assertThat(other.get(JobRunner.class).run(job)).isTrue();
            assertThat(house.get(JobRunner.class).run(job)).isFalse();
            assertThat(runs).hasValue(3);
        } finally {
            other.close();
        }
    }

    @Test
    void aJobWithoutALeaseRunsOnEveryNode() {
        House other = house.anotherNode();
        try {
            Job job = job(Duration.ZERO, () -> {});
            assertThat(house.get(JobRunner.class).run(job)).isTrue();
            assertThat(other.get(JobRunner.class).run(job)).isTrue();
            assertThat(house.rows("select name from lease")).isEmpty();
        } finally {
            other.close();
        }
    }

    @Test
    void aFailureStaysInTheJob() {
        Job bad = job(Duration.ofSeconds(10), () -> {
            throw new IllegalStateException("not today");
        });

        assertThat(house.get(JobRunner.class).run(bad)).isFalse();
        assertThat(house.get(JobRunner.class).rest(bad)).isEqualTo(Duration.ofSeconds(5));
        assertThat(house.get(JobRunner.class).run(job(Duration.ofSeconds(10), () -> {})))
                .isTrue();
        assertThat(house.get(JobRunner.class).rest(bad)).isEqualTo(Duration.ofSeconds(1));
    }

    private Job job(Duration lease, Runnable work) {
        return new Job() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Duration pause() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration lease() {
                return lease;
            }

            @Override
            public void run() {
                runs.incrementAndGet();
                work.run();
            }
        };
    }
}
