package org.broadsheet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.broadsheet.platform.ProblemException;

/**
 * How the work for a text grows with its length: by the processor's time of this thread, the best of several runs, so
 * that a busy machine, the compiler and the garbage collector do not count. What takes a few milliseconds at the limit is
 * taken as it is.
 */
public final class Growth {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double MOST_PER_DOUBLING = 2.5;
    private static final double MOST_AT_LIMIT = 500;
    private static final double NOT_WORTH_COMPARING = 30;
    private static final int HALVINGS = 2;
    private static final int FIRST_LOOK = 16;
    private static final int RUNS = 3;
    private static final int TRIES = 4;

    private Growth() {}

    /**
     * Fails when the work more than grows with the text, or takes half a second at the limit.
     *
     * @param limit the longest text, in characters
     * @param text the text of a length
     * @param work what is done with it; a refusal is an answer
     */
    public static void assertLinear(String what, int limit, IntFunction<String> text, Consumer<String> work) {
        // What is far too slow already is not tried with more.
        assertBounded(what, limit / FIRST_LOOK, text, work);
        double atLimit = assertBounded(what, limit, text, work);
        double growth = atLimit < NOT_WORTH_COMPARING ? 1 : growth(limit, text, work);
        assertThat(growth).as("growth per doubling of %s", what).isLessThan(MOST_PER_DOUBLING);
    }

    /** Fails when the work takes half a second; answers what it took. */
    public static double assertBounded(String what, int length, IntFunction<String> text, Consumer<String> work) {
        double took = best(text.apply(length), work, NOT_WORTH_COMPARING);
        assertThat(took)
                .as("milliseconds for %s of %s characters", what, length)
                .isLessThan(MOST_AT_LIMIT);
        return took;
    }

    /** The processor's milliseconds of the best of several runs; the first below a mark is good enough. */
    public static double best(String text, Consumer<String> work, double goodEnough) {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < RUNS && best >= goodEnough; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            try {
                work.accept(text);
            } catch (ProblemException refused) {
                assertThat(refused.status()).isBetween(400, 499);
            }
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return best;
    }

    /** The worst growth between two lengths; measured again while it is too much, for only a lasting one counts. */
    private static double growth(int limit, IntFunction<String> text, Consumer<String> work) {
        double growth = Double.MAX_VALUE;
        for (int attempt = 0; attempt < TRIES && growth >= MOST_PER_DOUBLING; attempt++) {
            growth = Math.min(growth, once(limit, text, work));
        }
        return growth;
    }

    private static double once(int limit, IntFunction<String> text, Consumer<String> work) {
        double worst = 1;
        double longer = best(text.apply(limit), work, 0);
        for (int halving = 1; halving <= HALVINGS && longer >= NOT_WORTH_COMPARING; halving++) {
            double shorter = best(text.apply(limit >> halving), work, 0);
            worst = Math.max(worst, longer / shorter);
            longer = shorter;
        }
        return worst;
    }
}
