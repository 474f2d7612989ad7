package org.broadsheet.platform.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.platform.store.StartGate;

/**
 * The clock of all jobs: one timer for each, set again when its run is over, so that a slow run never meets the next. A
 * timer that was lost, as to a lack of memory while it was set, is set again by a watch.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobClock {
    private static final Logger LOG = System.getLogger(JobClock.class.getName());
    /** Timers are late on a busy machine; later than this is lost. */
    private static final Duration LATE = Duration.ofSeconds(30);

    @Resource
    TimerService timers;

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    JobRunner runner;

    @Inject
    StartGate gate;

    /** The beat that each job waits for; a job that runs waits for none. */
    private final Map<String, Beat> awaited = new ConcurrentHashMap<>();

    /** When a job's next run is to begin, by {@link System#nanoTime}. */
    private record Beat(String job, long at) implements Serializable {}

    @PostConstruct
    void start() {
        jobs.forEach(this::next);
    }

    @Timeout
    void tick(Timer timer) {
        Beat beat = (Beat) timer.getInfo();
        // A timer that was taken for lost, and came all the same, is not awaited any more.
        if (awaited.remove(beat.job, beat)) {
            jobs.stream().filter(job -> job.name().equals(beat.job)).forEach(this::run);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void watch() {
        setLost(System.nanoTime());
    }

    /** Sets the timers again that should have come well before this time. */
    void setLost(long now) {
        jobs.forEach(job -> {
            Beat beat = awaited.get(job.name());
            if (beat != null && now - beat.at > LATE.toNanos()) {
                LOG.log(Level.WARNING, "The timer of the job " + job.name() + " was lost and is set again.");
                next(job);
            }
        });
    }

    private void run(Job job) {
        try {
            if (gate.isOpen()) {
                runner.run(job);
            }
        } finally {
            next(job);
        }
    }

    /** Noted before it is set, so that the watch finds it where that fails. */
    private void next(Job job) {
        Duration rest = runner.rest(job);
        Beat beat = new Beat(job.name(), System.nanoTime() + rest.toNanos());
        awaited.put(job.name(), beat);
        timers.createSingleActionTimer(rest.toMillis(), new TimerConfig(beat, false));
    }
}
