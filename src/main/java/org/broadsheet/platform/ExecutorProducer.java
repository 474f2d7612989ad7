package org.broadsheet.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ExecutorService;

/** Hands the container's threads to {@code @Inject}, so that tests can hand in theirs. No transaction goes with a task. */
@ApplicationScoped
public class ExecutorProducer {
    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Produces
    public ExecutorService threads() {
        return executor;
    }
}
