package org.broadsheet.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Sends the start gate to the database every two seconds until it opens, without holding up the deployment. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartGateClock {

    private static final long AT_ONCE = 0;
    private static final long PAUSE = 2_000;

    @Resource
    TimerService timers;

    @Inject
    StartGate gate;

    @PostConstruct
    void start() {
        next(AT_ONCE);
    }

    @Timeout
    void tick() {
        if (!gate.attempt()) {
            next(PAUSE);
        }
    }

    /** One timer at a time: an interval would pile up behind a long migration. */
    private void next(long delay) {
        timers.createSingleActionTimer(delay, new TimerConfig(null, false));
    }
}
