package org.broadsheet.testing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import org.broadsheet.platform.store.DatabaseClock;

/** Puts in what a server would give the beans, and what the tests hold in their hands. */
class HouseExtension implements Extension {

    private final LocalTransactions transactions;
    private final DatabaseClock clock;

    HouseExtension(LocalTransactions transactions, DatabaseClock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    void putIn(@Observes AfterBeanDiscovery discovery) {
        put(discovery, LocalTransactions.class, transactions);
        put(discovery, EntityManager.class, transactions.entityManager());
        put(discovery, DatabaseClock.class, clock);
        put(discovery, ExecutorService.class, ForkJoinPool.commonPool());
    }

    private static <T> void put(AfterBeanDiscovery discovery, Class<T> type, T instance) {
        discovery.<T>addBean().types(type).scope(Singleton.class).createWith(none -> instance);
    }
}
