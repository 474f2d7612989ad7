package org.broadsheet.readership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.broadsheet.platform.jobs.Job;

/** Writes the views that came to this node. */
@ApplicationScoped
public class ViewFlush implements Job {
    @Inject
    ViewCounting counting;

    @Override
    public String name() {
        return "views";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration lease() {
        return Duration.ZERO;
    }

    @Override
    public void run() {
        counting.flush();
    }
}
