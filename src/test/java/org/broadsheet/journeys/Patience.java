package org.broadsheet.journeys;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.broadsheet.testing.Wait;

/** Waits for a page that an action brings, or looks again until something is so. */
final class Patience {

    private Patience() {}

    /** Does what leads to another page, and goes on when that page has loaded. */
    static void untilLoaded(Page page, Runnable action) {
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> heard = arrived -> loaded.set(true);
        page.onLoad(heard);
        try {
            action.run();
            page.waitForCondition(loaded::get);
        } finally {
            page.offLoad(heard);
        }
    }

    /**
     * What was seen last; whoever asks says what it must be. What is counted and cached may be half a minute old, by
     * design.
     */
    static <T> T until(Supplier<T> look, Predicate<T> wanted) {
        return Wait.seen(look, wanted);
    }
}
