package org.broadsheet.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.broadsheet.platform.Job;
import org.broadsheet.platform.JobRunner;

/** How the jobs went on this node. */
@ApplicationScoped
class JobTelling implements Figures {
    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    JobRunner runner;

    @Override
    public Stream<Figure> all() {
        return jobs.stream().map(Job::name).flatMap(this::of);
    }

    private Stream<Figure> of(String job) {
        return Stream.of(
                Figure.count("broadsheet.job.runs", () -> runner.runs(job)).of("job", job),
                Figure.count("broadsheet.job.failures", () -> runner.failures(job))
                        .of("job", job));
    }
}
