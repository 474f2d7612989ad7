package org.broadsheet.platform.jobs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.Repeats;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.store.DatabaseOutage;
import org.broadsheet.platform.store.GateOpened;

/**
 * Runs a job once, where this node may, and lets no failure through. One failure of a job that tries again at once is
 * no news, for two nodes may have got in each other's way, nor is a database that is away for a moment; a failure that
 * lasts is told of once a minute.
 */
@ApplicationScoped
public class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final Duration REMINDER = Duration.ofMinutes(1);
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    @Inject
    Leases leases;

    @Inject
    DatabaseClock clock;

    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Repeats told = new Repeats(REMINDER);
    private final Map<String, Instant> wentWellAt = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> runs = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private volatile Instant begunAt = Instant.MAX;

    /** After all others that prepare something: until now no job could run. */
    public void begin(@Observes @Priority(Integer.MAX_VALUE) GateOpened opened) {
        begunAt = clock.now();
    }

    /** Runs it; the answer is whether it was this node's turn and went well. */
    public boolean run(Job job) {
        try {
            boolean ours = job.lease().isZero() || leases.take(job.name(), job.lease());
            if (ours) {
                carryOut(job);
            }
            wentWellAt.put(job.name(), clock.now());
            return ours;
        } catch (Throwable failure) {
            // An Error too: a job that met one and never ran again would be missed by nobody for hours.
            count(failures, job);
            tell(job, failure);
        }
        return false;
    }

    /** A node on which a job fails leaves the next turn to any other: it may be the only one that fails. */
    private void carryOut(Job job) {
        try {
            job.run();
        } catch (Throwable failure) {
            if (!job.lease().isZero()) {
                leases.giveBack(job.name());
            }
            throw failure;
        }
        failing.remove(job.name());
        count(runs, job);
    }

    /** How long a job rests now: after a failure at least some seconds, for each try on a lost database is noise. */
    public Duration rest(Job job) {
        boolean failed = failing.contains(job.name());
        return failed && job.pause().compareTo(RECOVERY) < 0 ? RECOVERY : job.pause();
    }

    /**
     * For how long a job has not come to a good end here, its rest not counted. That it was another node's turn is a good
     * end; before the gate is open nothing is expected of a job.
     */
    public Duration standstill(Job job) {
        Instant wentWell = wentWellAt.getOrDefault(job.name(), begunAt);
        Instant expected = wentWell.isBefore(begunAt) ? begunAt : wentWell;
        Instant now = clock.now().minus(job.pause());
        return expected.isBefore(now) ? Duration.between(expected, now) : Duration.ZERO;
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
        boolean outage = DatabaseOutage.causedBy(failure);
        boolean first = failing.add(job.name());
        if (first && (outage || job.pause().compareTo(REMINDER) < 0)) {
            LOG.log(Level.FINE, "The job " + job.name() + " did not end well and will be tried again.", failure);
            return;
        }
        told.note(job.name() + failure.getClass() + outage).ifPresent(unsaid -> say(job, failure, outage, unsaid));
    }

    /** A trace would tell nothing of a database that is away or of a disk that is full. */
    private static void say(Job job, Throwable failure, boolean outage, long unsaid) {
        boolean traced = unsaid == 0 && !outage;
        String often = unsaid == 0 ? "" : ", as " + unsaid + " times since";
        String why = traced ? "." : ": " + DatabaseOutage.innermost(failure);
        LOG.log(
                Level.WARNING,
                "The job " + job.name() + " failed and will be tried again" + often + why,
                traced ? failure : null);
    }
}
