package org.broadsheet.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.store.StartGate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens in a job or to its timer, it is run again. */
class JobClockTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final JobClock clock = new JobClock();
    private final List<TimerConfig> timers = new ArrayList<>();
    private int runs;
    private Runnable work = () -> {};
    private boolean open = true;
    private Error noTimer;

    @BeforeEach
    void start() {
        clock.gate = new StartGate() {
            @Override
            public boolean isOpen() {
                return open;
            }
        };
        clock.runner = new JobRunner();
        clock.runner.clock = new DatabaseClock();
        clock.jobs = jobs(new Job() {
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
                return Duration.ZERO;
            }

            @Override
            public void run() {
                runs++;
                work.run();
            }
        });
        clock.timers = fake(TimerService.class, config -> {
            if (noTimer != null) {
                throw noTimer;
            }
            timers.add(config);
        });
        clock.start();
    }

    @SuppressWarnings("unchecked")
    private static Instance<Job> jobs(Job job) {
        return (Instance<Job>) Proxy.newProxyInstance(
                JobClockTest.class.getClassLoader(), new Class<?>[] {Instance.class}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "stream":
                            return List.of(job).stream();
                        case "forEach":
                            ((Consumer<Job>) arguments[0]).accept(job);
                            return null;
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    private static TimerService fake(Class<TimerService> type, Consumer<TimerConfig> set) {
        return type.cast(Proxy.newProxyInstance(
                JobClockTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    set.accept((TimerConfig) arguments[1]);
                    return null;
                }));
    }

    /** The timer that was set as the n-th comes. */
    private void comes(int n) {
        clock.tick((Timer) Proxy.newProxyInstance(
                JobClockTest.class.getClassLoader(),
                new Class<?>[] {Timer.class},
                (self, method, arguments) -> timers.get(n - 1).getInfo()));
    }

    @Test
    void eachRunSetsTheNextTimer() {
        comes(1);
        comes(2);

        assertThat(runs).isEqualTo(2);
        assertThat(timers).hasSize(3);
    }

    @Test
    void anErrorIsNotTheEndOfAJob() {
        work = () -> {
            throw new OutOfMemoryError("test");
        };
        comes(1);
        comes(2);

        assertThat(runs).isEqualTo(2);
        assertThat(timers).hasSize(3);
    }

    @Test
    void aTimerThatIsLostIsSetAgainAndComesOnceOnly() {
        clock.setLost(System.nanoTime());
        assertThat(timers).as("not late yet").hasSize(1);

        clock.setLost(System.nanoTime() + LONG.toNanos());
        assertThat(timers).hasSize(2);

        comes(1);
        assertThat(runs).as("the timer that was given up").isZero();
        comes(2);
        assertThat(runs).isEqualTo(1);
        assertThat(timers).hasSize(3);
    }

    @Test
    void aTimerThatCouldNotBeSetIsSetByTheWatch() {
        noTimer = new OutOfMemoryError("test");
        assertThatThrownBy(() -> comes(1)).isSameAs(noTimer);
        assertThat(timers).hasSize(1);

        noTimer = null;
        clock.setLost(System.nanoTime() + LONG.toNanos());
        comes(2);

        assertThat(runs).isEqualTo(2);
    }

    @Test
    void aJobThatRunsIsNotTakenForLost() {
        work = () -> clock.setLost(System.nanoTime() + LONG.toNanos());
        comes(1);

        assertThat(timers).hasSize(2);
    }

    @Test
    void nothingRunsBeforeTheGateIsOpen() {
        open = false;
        comes(1);
        assertThat(runs).isZero();

        open = true;
        comes(2);
        assertThat(runs).isEqualTo(1);
    }
}
