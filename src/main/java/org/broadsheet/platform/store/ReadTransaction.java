package org.broadsheet.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** All that an answer reads in one transaction: one connection, one look at the store. Nothing is written here. */
@ApplicationScoped
public class ReadTransaction {
    /** What the reading gives; its refusals come through. */
    @Transactional
    public <T> T read(Supplier<T> all) {
        return all.get();
    }
}
