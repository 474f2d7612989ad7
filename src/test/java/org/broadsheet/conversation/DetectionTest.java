package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.broadsheet.conversation.DetectorResult.Evidence;
import org.broadsheet.conversation.DetectorResult.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All detectors are asked; whoever fails or is late has failed, and the others count all the same. */
class DetectionTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final DetectorInput FACTS = new DetectorInputSamples().facts();

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private record Asked(String name, Function<DetectorInput, DetectorResult> answer) implements Detector {
        @Override
        public DetectorResult judge(DetectorInput facts) {
            return answer.apply(facts);
        }
    }

    private static Detector saying(String name, Outcome outcome) {
        return new Asked(name, facts -> new DetectorResult(outcome, 1, null));
    }

    private static List<Outcome> outcomes(List<RecordedResult> findings) {
        return findings.stream().map(RecordedResult::outcome).toList();
    }

    @Test
    void everyVerdictIsKept() {
        List<RecordedResult> findings = Detection.ask(
                List.of(saying("a", Outcome.REJECT), saying("b", Outcome.NONE), saying("c", Outcome.HOLD)),
                FACTS,
                threads,
                SOON);

        assertThat(findings).extracting(RecordedResult::detector).containsExactly("a", "b", "c");
        assertThat(outcomes(findings)).containsExactly(Outcome.REJECT, Outcome.NONE, Outcome.HOLD);
    }

    @Test
    void allAreAskedAtOnce() {
        CyclicBarrier together = new CyclicBarrier(3);
        Function<DetectorInput, DetectorResult> meet = facts -> {
            try {
                together.await(10, TimeUnit.SECONDS);
                return DetectorResult.NONE;
            } catch (Exception alone) {
                throw new IllegalStateException(alone);
            }
        };

        List<RecordedResult> findings = Detection.ask(
                List.of(new Asked("a", meet), new Asked("b", meet), new Asked("c", meet)), FACTS, threads, SOON);

        assertThat(outcomes(findings)).containsOnly(Outcome.NONE);
    }

    @Test
    void whoFailsHasFailedAndSaysHow() {
        Detector broken = new Asked("broken", facts -> {
            throw new IllegalArgumentException("no");
        });
        Detector silent = new Asked("silent", facts -> null);

        List<RecordedResult> findings =
                Detection.ask(List.of(broken, saying("good", Outcome.NONE), silent), FACTS, threads, SOON);

        assertThat(outcomes(findings)).containsExactly(Outcome.FAILED, Outcome.NONE, Outcome.FAILED);
        assertThat(findings.get(0).evidence())
                .isEqualTo(new Evidence("exception", Map.of("name", "IllegalArgumentException")));
    }

    @Test
    void nobodyIsWaitedForLongerThanAllowed() {
        CountDownLatch never = new CountDownLatch(1);
        Detector slow = new Asked("slow", facts -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return DetectorResult.NONE;
        });
        long begin = System.nanoTime();

        List<RecordedResult> findings =
                Detection.ask(List.of(slow, saying("good", Outcome.HOLD)), FACTS, threads, Duration.ofMillis(200));

        assertThat(outcomes(findings)).containsExactly(Outcome.FAILED, Outcome.HOLD);
        assertThat(findings.get(0).evidence()).isEqualTo(Evidence.of("late"));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void withoutAThreadNothingPasses() {
        ThreadPoolExecutor none = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
        none.shutdown();

        List<RecordedResult> findings = Detection.ask(List.of(saying("a", Outcome.NONE)), FACTS, none, SOON);

        assertThat(outcomes(findings)).containsExactly(Outcome.FAILED);
    }
}
