package org.broadsheet.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.broadsheet.platform.store.DatabaseVendor;
import org.broadsheet.platform.store.GateOpened;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Jobs run where they may, and what goes wrong in one stays in it. */
@OnEveryStore
class JobRunnerTest {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

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
    void aNodeThatFailsLeavesTheJobToAnother() {
        House other = house.anotherNode();
        try {
            Job bad = job(Duration.ofSeconds(30), () -> {
                throw new IllegalStateException("not here");
            });
            assertThat(house.get(JobRunner.class).run(bad)).isFalse();
            Job good = job(Duration.ofSeconds(30), () -> {});
            assertThat(other.get(JobRunner.class).run(good)).isTrue();
            assertThat(house.get(JobRunner.class).run(good))
                    .as("the other holds it")
                    .isFalse();
        } finally {
            other.close();
        }
    }

    @Test
    void aDatabaseThatStaysAwayIsToldOfOnceAMinuteWithoutATrace() {
        List<LogRecord> said = new ArrayList<>();
        Handler ear = listener(said);
        LOG.addHandler(ear);
        try {
            Job bad = job(Duration.ZERO, () -> {
                throw new IllegalStateException(new SQLException("gone", "08006"));
            });
            JobRunner runner = house.get(JobRunner.class);
            runner.run(bad);
            assertThat(said).as("once is no news").isEmpty();
            runner.run(bad);
            runner.run(bad);

            assertThat(said).hasSize(1);
            assertThat(said.get(0).getLevel()).isEqualTo(Level.WARNING);
            assertThat(said.get(0).getMessage())
                    .isEqualTo("The job test failed and will be tried again: SQLException: gone");
            assertThat(said.get(0).getThrown()).isNull();
        } finally {
            LOG.removeHandler(ear);
        }
    }

    private static Handler listener(List<LogRecord> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line);
            }

            @Override
            public void flush() {
                // all is heard at once
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
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

    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("test"),
                new OutOfMemoryError("test"),
                new StackOverflowError("test"),
                new NoClassDefFoundError("test"),
                new AssertionError("test"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whateverIsThrownStaysInTheJob(Throwable failure) {
        JobRunner runner = house.get(JobRunner.class);
        Job bad = job(Duration.ZERO, () -> JobRunnerTest.<RuntimeException>raise(failure));

        assertThat(runner.run(bad)).isFalse();
        assertThat(runner.failures("test")).isEqualTo(1);
        assertThat(runner.runs("test")).isZero();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void aJobStandsStillFromItsLastGoodEndOn() {
        JobRunner runner = house.get(JobRunner.class);
        Job job = job(Duration.ZERO, () -> {
            if (runs.get() != 1) {
                throw new IllegalStateException("not today");
            }
        });
        house.clock().advance(Duration.ofHours(1));
        assertThat(runner.standstill(job)).as("before the gate is open").isZero();

        runner.begin(new GateOpened(DatabaseVendor.H2));
        house.clock().advance(Duration.ofSeconds(10));
        assertThat(runner.standstill(job)).as("it has not run yet").isEqualTo(Duration.ofSeconds(9));

        assertThat(runner.run(job)).isTrue();
        assertThat(runner.standstill(job)).isZero();

        house.clock().advance(Duration.ofSeconds(31));
        assertThat(runner.run(job)).isFalse();
        assertThat(runner.standstill(job)).as("it failed").isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aJobOfAnotherNodeDoesNotStandStillHere() {
        House other = house.anotherNode();
        try {
            Job job = job(Duration.ofHours(2), () -> {});
            other.get(JobRunner.class).begin(new GateOpened(DatabaseVendor.H2));
            assertThat(house.get(JobRunner.class).run(job)).isTrue();
            house.clock().advance(Duration.ofHours(1));

            assertThat(other.get(JobRunner.class).run(job)).isFalse();
            assertThat(other.get(JobRunner.class).standstill(job)).isZero();
        } finally {
            other.close();
        }
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
