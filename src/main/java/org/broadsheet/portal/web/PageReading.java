package org.broadsheet.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** All that a page reads in one transaction: one connection, one look at the store. Nothing is written here. */
@ApplicationScoped
class PageReading {
    @Transactional
    public <T> T read(Supplier<T> page) {
        return page.get();
    }
}
