package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.servlet.ServletException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StartGateClockTest {
    private final StartGateClock clock = new StartGateClock();
    private final AtomicInteger attempts = new AtomicInteger();
    private final CountDownLatch openAtLast = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    /** A database that answers when it is told to, and is there at the attempt with this number. */
    private void start(int there) throws ServletException {
        clock.threads = (ManagedThreadFactory) Proxy.newProxyInstance(
                StartGateClockTest.class.getClassLoader(),
                new Class<?>[] {ManagedThreadFactory.class},
                (self, method, args) -> new Thread((Runnable) args[0], "start gate"));
        clock.gate = new StartGate() {
            @Override
            boolean attempt() {
                try {
                    answer.await();
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                    return true;
                }
                boolean open = attempts.incrementAndGet() >= there;
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
    void aDatabaseThatSaysNothingDoesNotKeepTheServerFromStarting() throws Exception {
        clock.holdUp = Duration.ofMillis(200);
        start(1);

        assertThat(attempts).hasValue(0);
        answer.countDown();
        assertThat(openAtLast.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
