package org.broadsheet.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.broadsheet.platform.jobs.Job;
import org.broadsheet.platform.jobs.JobRunner;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** A node is not ready while a job that the newsroom relies on has not come to a good end on it for a minute. */
@Readiness
@Default
@ApplicationScoped
public class JobReadiness implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    JobRunner runner;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("jobs");
        return obstacle()
                .map(reason -> answer.down().withData("reason", reason))
                .orElseGet(answer::up)
                .build();
    }

    /** Which job has stopped, in words for an operator. */
    public Optional<String> obstacle() {
        return jobs.stream().filter(this::hasStopped).findFirst().map(this::reason);
    }

    private boolean hasStopped(Job job) {
        return job.isVital() && runner.standstill(job).compareTo(PATIENCE) >= 0;
    }

    private String reason(Job job) {
        return "the job " + job.name() + " has not ended well for "
                + runner.standstill(job).toSeconds() + " seconds";
    }
}
