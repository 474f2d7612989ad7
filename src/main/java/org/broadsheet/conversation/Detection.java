package org.broadsheet.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.broadsheet.conversation.DetectorResult.Evidence;
import org.broadsheet.conversation.ModerationPolicy.PolicyDecision;

/**
 * Asks all detectors at once and waits no longer than it must. One that fails or is late has failed, and says so in its
 * verdict; it never decides by silence. The tasks carry no transaction and need none.
 */
@ApplicationScoped
class Detection {
    private static final Logger LOG = System.getLogger(Detection.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    @Any
    Instance<Detector> detectors;

    @Inject
    ExecutorService executor;

    /** Asks every detector and lets the policy of the story's section decide. */
    public PolicyDecision judge(DetectorInput facts) {
        return policy(facts).decide(ask(all(), facts, executor, PATIENCE));
    }

    /** The same one after the other, for what nobody waits for. */
    public PolicyDecision judgeHere(DetectorInput facts) {
        return policy(facts)
                .decide(all().stream()
                        .map(detector -> new RecordedResult(detector.name(), detector.version(), detector.judge(facts)))
                        .toList());
    }

    private List<Detector> all() {
        return StreamSupport.stream(detectors.spliterator(), false)
                .sorted(Comparator.comparing(Detector::name))
                .toList();
    }

    private static ModerationPolicy policy(DetectorInput facts) {
        return ModerationPolicy.valueOf(facts.discussion().preset());
    }

    static List<RecordedResult> ask(
            List<Detector> detectors, DetectorInput facts, ExecutorService executor, Duration patience) {
        Map<Detector, Future<DetectorResult>> asked = new LinkedHashMap<>();
        detectors.forEach(detector -> asked.put(detector, start(detector, facts, executor)));
        long end = System.nanoTime() + patience.toNanos();
        return detectors.stream()
                .map(detector -> new RecordedResult(
                        detector.name(), detector.version(), await(detector, asked.get(detector), end)))
                .toList();
    }

    private static Future<DetectorResult> start(Detector detector, DetectorInput facts, ExecutorService executor) {
        try {
            return executor.submit(() -> detector.judge(facts));
        } catch (RejectedExecutionException busy) {
            return null;
        }
    }

    private static DetectorResult await(Detector detector, Future<DetectorResult> answer, long end) {
        if (answer == null) {
            return failed(detector, Evidence.of("no_thread"), null);
        }
        try {
            DetectorResult verdict = answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return verdict == null ? failed(detector, Evidence.of("no_verdict"), null) : verdict;
        } catch (TimeoutException late) {
            answer.cancel(true);
            return failed(detector, Evidence.of("late"), null);
        } catch (ExecutionException failure) {
            String name = failure.getCause().getClass().getSimpleName();
            return failed(detector, Evidence.of("exception", "name", name), failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return failed(detector, Evidence.of("interrupted"), null);
        }
    }

    private static DetectorResult failed(Detector detector, Evidence why, Throwable cause) {
        LOG.log(Level.WARNING, "Detector " + detector.name() + " gave no verdict: " + why.code(), cause);
        return DetectorResult.failed(why);
    }
}
