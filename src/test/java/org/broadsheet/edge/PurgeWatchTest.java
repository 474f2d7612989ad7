package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.broadsheet.platform.store.DatabaseVendor;
import org.broadsheet.platform.store.GateOpened;
import org.junit.jupiter.api.Test;

/** Without its watch a node would take its database to be away for ever. */
class PurgeWatchTest {

    @Test
    void anErrorIsNotTheEndOfTheWatch() throws InterruptedException {
        CountDownLatch looks = new CountDownLatch(2);
        PurgeWatch watch = new PurgeWatch();
        watch.purges = new PagePurges();
        watch.database = fake(DataSource.class, arguments -> {
            looks.countDown();
            if (looks.getCount() == 1) {
                throw new OutOfMemoryError("test");
            }
            throw new SQLException("away");
        });
        watch.threads = fake(ManagedThreadFactory.class, arguments -> new Thread((Runnable) arguments[0], "watch"));

        watch.atStart(new GateOpened(DatabaseVendor.H2));

        assertThat(looks.await(30, TimeUnit.SECONDS)).isTrue();
        watch.stop();
    }

    private interface Answer {
        Object to(Object[] arguments) throws SQLException;
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                PurgeWatchTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(arguments)));
    }
}
