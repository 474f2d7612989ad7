package org.broadsheet.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until something is so. A test never sleeps for as long as something should take. */
public final class Wait {
    /** How long something may take on a busy machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long PAUSE = 50;

    private Wait() {}

    /** Waits until something is so, and fails where that is not within {@link #PATIENCE}. */
    public static void until(String what, BooleanSupplier condition) {
        if (!within(PATIENCE, condition)) {
            throw new AssertionError("Not within " + PATIENCE.toSeconds() + " seconds: " + what);
        }
    }

    /** Whether something comes true in time. */
    public static boolean within(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            beat(PAUSE);
        }
        return true;
    }

    /** Fails as soon as something is not so, within that time. */
    public static void always(Duration time, String what, BooleanSupplier condition) {
        if (within(time, () -> !condition.getAsBoolean())) {
            throw new AssertionError("No longer so: " + what);
        }
    }

    /** What is seen as soon as it is what is wanted, else what was seen last; the test says what it must be. */
    public static <T> T seen(Supplier<T> look, Predicate<T> wanted) {
        AtomicReference<T> last = new AtomicReference<>();
        within(PATIENCE, () -> {
            last.set(look.get());
            return wanted.test(last.get());
        });
        return last.get();
    }

    /** What is seen once it has been the same for that time. */
    public static <T> T settled(Duration quiet, Supplier<T> look) {
        AtomicReference<T> last = new AtomicReference<>(look.get());
        until("it stays the same", () -> {
            T before = last.getAndSet(look.get());
            return before.equals(last.get()) && !within(quiet, () -> !last.get().equals(look.get()));
        });
        return last.get();
    }

    /** Lets time pass between two beats of a load. Nothing is asserted on it. */
    public static void beat(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
