package org.broadsheet.testing;

import io.smallrye.config.inject.ConfigExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.broadsheet.platform.store.DatabaseClock;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * The inside of Broadsheet without a server: its beans, its real migrations, the real provider with its weaving, one of
 * the two stores, and a clock that the test sets. There is one house for each store and JVM; every test finds it empty.
 * {@link #anotherNode} works on the same store, as another server would.
 */
public final class House {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<Store, House> HOUSES = new HashMap<>();

    private final Store store;
    private final DataSource database;
    private final SettableClock clock;
    private final Statements statements = new Statements();
    private final EntityManagerFactory factory;
    private final LocalTransactions transactions;
    private final WeldContainer container;

    private House(Store store, DataSource database, SettableClock clock) {
        this.store = store;
        this.database = database;
        this.clock = clock;
        this.factory = factory(statements.watch(database));
        this.transactions = new LocalTransactions(factory);
        this.container = container();
    }

    /** The house on this store. */
    public static synchronized House on(Store store) {
        return HOUSES.computeIfAbsent(store, wanted -> new House(wanted, wanted.fresh(), new SettableClock()));
    }

    /** A house on an H2 file of its own, as a server with the embedded store has it; the caller closes both. */
    public static House inFile(JdbcConnectionPool file) {
        return after(Store.H2, file);
    }

    /** A house on a store of before, brought to the state of today; the caller closes it. */
    public static House after(Store store, JdbcConnectionPool before) {
        return new House(store, store.migrated(before), new SettableClock());
    }

    /** Another node on the same store, at the same time of day; the caller closes it. */
    public House anotherNode() {
        return new House(store, database, clock);
    }

    /** Ends another node. */
    public void close() {
        container.close();
        factory.close();
    }

    private static EntityManagerFactory factory(DataSource watched) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL");
        properties.put(PersistenceUnitProperties.JTA_DATASOURCE, "");
        properties.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, watched);
        properties.put(PersistenceUnitProperties.TARGET_SERVER, "None");
        properties.put(PersistenceUnitProperties.SESSION_NAME, "broadsheet-" + COUNT.incrementAndGet());
        // Tests provoke violations on purpose, and each would be a warning with its whole stack.
        properties.put(PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE");
        return Persistence.createEntityManagerFactory("broadsheet", properties);
    }

    private WeldContainer container() {
        return new Weld("house-" + COUNT.incrementAndGet())
                .disableDiscovery()
                .addExtension(new HouseExtension(transactions, new DatabaseClock(clock)))
                .addExtension(new ConfigExtension())
                .addBeanClasses(InsideClasses.beans())
                .addBeanClasses(OutboxTasksTaken.class, EventsHeard.class)
                .addBeanClasses(TransactionInterceptors.ALL)
                .enableInterceptors(TransactionInterceptors.ALL)
                .initialize();
    }

    /** Takes everything back to the beginning: the store, the clock, and what the beans remember. */
    public void clear() {
        Emptying.empty(store, database);
        factory.getCache().evictAll();
        clock.set(SettableClock.START);
        BeanManager beans = container.getBeanManager();
        AlterableContext remembering = (AlterableContext) beans.getContext(ApplicationScoped.class);
        for (Bean<?> bean : beans.getBeans(Object.class)) {
            if (bean.getScope() == ApplicationScoped.class
                    && bean.getBeanClass().getName().startsWith("org.broadsheet.")) {
                remembering.destroy(bean);
            }
        }
    }

    /** The bean of this type. */
    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** All beans of this type. */
    public <T> List<T> each(Class<T> type) {
        return container.select(type).stream().toList();
    }

    public Store store() {
        return store;
    }

    public SettableClock clock() {
        return clock;
    }

    /** For a look at the rows by plain JDBC; its statements are not counted. */
    public DataSource database() {
        return database;
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    /** The entity manager that the beans have. */
    public EntityManager entities() {
        return get(EntityManager.class);
    }

    /** Does this in one transaction. */
    public <T> T within(Callable<T> work) {
        try {
            return transactions.run(TxType.REQUIRED, null, work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    /** Does this in one transaction. */
    public void within(Runnable work) {
        within(() -> {
            work.run();
            return null;
        });
    }

    /** The SQL statements that this thread sends meanwhile; a batch is one. */
    public List<String> statements(Supplier<?> work) {
        return statements.during(work);
    }

    /** Does a migration once more, on what is in the store now. */
    public void migrate(JavaMigration migration) {
        unchecked(connection -> migration.migrate(new Context() {
            @Override
            public Connection getConnection() {
                return connection;
            }

            @Override
            public Configuration getConfiguration() {
                throw new UnsupportedOperationException();
            }
        }));
    }

    /** Changes rows as somebody with the database's password can: neither foreign keys nor triggers object. */
    public void tamper(String... changes) {
        unchecked(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String change : changes) {
                    if (statement.executeUpdate(change) == 0) {
                        throw new IllegalArgumentException("nothing was changed by " + change);
                    }
                }
            }
        });
    }

    private interface Work {
        void on(Connection connection) throws Exception;
    }

    private void unchecked(Work work) {
        try (Connection connection = database.getConnection();
                Statement switches = connection.createStatement()) {
            switches.execute(store.withoutChecks());
            try {
                work.on(connection);
            } finally {
                switches.execute(store.withChecks());
            }
        } catch (Exception failed) {
            throw new IllegalStateException("The store could not be changed", failed);
        }
    }

    /** The rows of an SQL query, each column as the store gives it. */
    public List<List<Object>> rows(String sql, Object... parameters) {
        return Rows.of(database, sql, parameters);
    }

    @Override
    public String toString() {
        return store.name();
    }
}
