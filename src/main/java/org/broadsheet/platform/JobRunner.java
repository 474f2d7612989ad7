package org.broadsheet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Runs a job once, where this node may, and lets no failure through. One failure of a job that tries again at once is
 * no news, for two nodes may have got in each other's way; one that lasts is told of once a minute.
 */
@ApplicationScoped
public class JobRunner {
    private static final Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final Duration REMINDER = Duration.ofMinutes(1);
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    @Inject
    Leases leases;

    @Inject
    DatabaseClock clock;

    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> toldAt = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> runs = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

    /** Runs it; the answer is whether it was this node's turn and went well. */
    public boolean run(Job job) {
        try {
            if (job.lease().isZero() || leases.take(job.name(), job.lease())) {
                job.run();
                failing.remove(job.name());
                count(runs, job);
                return true;
            }
        } catch (RuntimeException | LinkageError failure) {
            count(failures, job);
            tell(job, failure);
        }
        return false;
    }

    /** How long a job rests now: after a failure at least some seconds, for each try on a lost database is noise. */
    public Duration rest(Job job) {
        boolean failed = failing.contains(job.name());
        return failed && job.pause().compareTo(RECOVERY) < 0 ? RECOVERY : job.pause();
    }

    /** How often a job ran here and ended well, since the start of this node. */
    public long runs(String job) {
        return counted(runs, job);
    }

    /** How often a job failed here, since the start of this node. */
    public long failures(String job) {
        return counted(failures, job);
    }

    private static void count(Map<String, LongAdder> counts, Job job) {
        counts.computeIfAbsent(job.name(), first -> new LongAdder()).increment();
    }

    private static long counted(Map<String, LongAdder> counts, String job) {
        LongAdder count = counts.get(job);
        return count == null ? 0 : count.sum();
    }

    private void tell(Job job, Throwable failure) {
        boolean first = failing.add(job.name()) && job.pause().compareTo(REMINDER) < 0;
        if (first || DatabaseOutage.causedBy(failure)) {
            LOG.log(Level.DEBUG, "The job " + job.name() + " did not end well and will be tried again.", failure);
            return;
        }
        Instant now = clock.now();
        Instant last = toldAt.get(job.name());
        if (last == null || last.plus(REMINDER).isBefore(now)) {
            toldAt.put(job.name(), now);
            LOG.log(Level.WARNING, "The job " + job.name() + " failed and will be tried again.", failure);
        }
    }
}
