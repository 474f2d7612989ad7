package org.broadsheet.readership;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.broadsheet.platform.store.StartGate;

/** Has views written once more when the server ends in order. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LastViewFlush {
    private static final Logger LOG = System.getLogger(LastViewFlush.class.getName());

    @Inject
    StartGate gate;

    @Inject
    ViewCounting counting;

    @PreDestroy
    void end() {
        if (gate.isOpen()) {
            flush();
        }
    }

    private void flush() {
        try {
            counting.flush();
        } catch (RuntimeException notNow) {
            LOG.log(Level.DEBUG, "The views of the last seconds are lost.", notNow);
        }
    }
}
