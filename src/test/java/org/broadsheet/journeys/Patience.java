package org.broadsheet.journeys;

import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until something is so: what is counted and cached may be half a minute old, by design. */
final class Patience {

    private static final int SECONDS = 60;

    private Patience() {}

    /** What was seen last; whoever asks says what it must be. */
    static <T> T until(Supplier<T> look, Predicate<T> wanted) {
        T seen = look.get();
        for (int second = 0; second < SECONDS && !wanted.test(seen); second++) {
            pause();
            seen = look.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
