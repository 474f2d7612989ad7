package org.broadsheet.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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

/**
 * The clock of all jobs: one timer for each, set again when its run is over, so that a slow run never meets the next.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobClock {
    @Resource
    TimerService timers;

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    JobRunner runner;

    @Inject
    StartGate gate;

    @PostConstruct
    void start() {
        jobs.forEach(this::next);
    }

    @Timeout
    void tick(Timer timer) {
        String name = (String) timer.getInfo();
        jobs.stream().filter(job -> job.name().equals(name)).forEach(job -> {
            try {
                if (gate.isOpen()) {
                    runner.run(job);
                }
            } finally {
                next(job);
            }
        });
    }

    private void next(Job job) {
        timers.createSingleActionTimer(runner.rest(job).toMillis(), new TimerConfig(job.name(), false));
    }
}
