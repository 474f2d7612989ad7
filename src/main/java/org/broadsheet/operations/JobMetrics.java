package org.broadsheet.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.broadsheet.platform.jobs.Job;
import org.broadsheet.platform.jobs.JobRunner;

/** How the jobs went on this node. */
@ApplicationScoped
class JobMetrics implements MetricSource {
    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    JobRunner runner;

    @Override
    public Stream<Metric> all() {
        return jobs.stream().map(Job::name).flatMap(this::of);
    }

    private Stream<Metric> of(String job) {
        return Stream.of(
                Metric.count("broadsheet.job.runs", () -> runner.runs(job)).of("job", job),
                Metric.count("broadsheet.job.failures", () -> runner.failures(job))
                        .of("job", job));
    }
}
