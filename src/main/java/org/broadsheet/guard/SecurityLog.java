package org.broadsheet.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.jobs.Job;

/**
 * Puts into the audit trail that somebody was not let in, was slowed down or was refused. The first of a kind and account
 * is written at once and what follows is counted, so that a flood leaves one line a minute on each node.
 */
@ApplicationScoped
public class SecurityLog implements Job {
    /** More kinds and accounts than these within a minute are counted together. */
    static final int MOST = 100;

    private static final Logger LOG = System.getLogger(SecurityLog.class.getName());

    @Inject
    AuditTrail trail;

    private final Map<Event, Integer> uncounted = new HashMap<>();

    /** A kind of event by somebody, and the account that it is about, 0 where there is none. */
    private record Event(Actor who, String action, long person) {
        AuditAction times(int times) {
            return AuditAction.of(action, "person", person, new AuditValues().number("times", times));
        }
    }

    /**
     * Notes one event.
     *
     * @param action as in {@link AuditAction}
     * @param person the account that it is about, or 0
     */
    public void note(Actor who, String action, long person) {
        Event event = bounded(new Event(who, action, person));
        if (isFirst(event)) {
            write(event, 1);
        }
    }

    @Override
    public String name() {
        return "security.log";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration lease() {
        return Duration.ZERO;
    }

    /** Writes what was counted in the minute that is over; what was quiet in it begins anew. */
    @Override
    public void run() {
        counted().forEach(this::write);
    }

    /** Counts an event; the answer is whether it is the first of its kind and account. */
    private synchronized boolean isFirst(Event event) {
        boolean first = !uncounted.containsKey(event);
        uncounted.merge(event, first ? 0 : 1, Integer::sum);
        return first;
    }

    /** The event itself, or the one that stands for all those that are too many. */
    private synchronized Event bounded(Event event) {
        return uncounted.containsKey(event) || uncounted.size() < MOST
                ? event
                : new Event(Actor.guest(), event.action(), 0);
    }

    private synchronized Map<Event, Integer> counted() {
        Map<Event, Integer> counted = new LinkedHashMap<>();
        Iterator<Map.Entry<Event, Integer>> all = uncounted.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Event, Integer> one = all.next();
            if (one.getValue() == 0) {
                all.remove();
            } else {
                counted.put(one.getKey(), one.setValue(0));
            }
        }
        return counted;
    }

    /** Whatever was asked is answered even where this cannot be written; it is counted until it can. */
    private void write(Event event, int times) {
        try {
            trail.recordApart(event.who(), event.times(times));
        } catch (RuntimeException notNow) {
            LOG.log(Level.DEBUG, "A line of the security log is kept for the next minute.", notNow);
            keep(event, times);
        }
    }

    private synchronized void keep(Event event, int times) {
        uncounted.merge(event, times, Integer::sum);
    }
}
