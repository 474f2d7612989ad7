package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.servlet.ServletException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.platform.store.StartGate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StartGateClockTest {
    private final StartGateClock clock = new StartGateClock();
    private final AtomicInteger attempts = new AtomicInteger();
    private final CountDownLatch openAtLast = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    /** What an attempt throws that does not open the gate. */
    private Error broken;

    /** A database that answers when it is told to, and is there at the attempt with this number. */
    private void start(int there) throws ServletException {
        clock.threads = (ManagedThreadFactory) Proxy.newProxyInstance(
                StartGateClockTest.class.getClassLoader(),
                new Class<?>[] {ManagedThreadFactory.class},
                (self, method, args) -> new Thread((Runnable) args[0], "start gate"));
        clock.gate = new StartGate() {
            @Override
            public boolean attempt() {
                try {
                    answer.await();
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                    return true;
                }
                boolean open = attempts.incrementAndGet() >= there;
                if (!open && broken != null) {
                    throw broken;
                }
                if (open) {
                    openAtLast.countDown();
                }
                return open;
            }
        };
        clock.init();
    }

    @AfterEach
    void stop() {
        clock.destroy();
    }

    @Test
    void theDeploymentWaitsForTheFirstLook() throws ServletException {
        answer.countDown();
        start(1);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void itDoesNotWaitForASecondOneAndTheGateOpensLater() throws Exception {
        answer.countDown();
        start(2);

        assertThat(attempts).hasValue(1);
        assertThat(openAtLast.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anAttemptThatBreaksOffIsNotTheLast() throws Exception {
        answer.countDown();
        broken = new OutOfMemoryError("test");
        start(2);

        assertThat(openAtLast.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(attempts).hasValue(2);
    }

    @Test
    void aDatabaseThatSaysNothingDoesNotKeepTheServerFromStarting() throws Exception {
        clock.holdUp = Duration.ofMillis(200);
        start(1);

        assertThat(attempts).hasValue(0);
        answer.countDown();
        assertThat(openAtLast.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
