package org.broadsheet.platform.store;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/** The stores that Broadsheet runs on. */
public enum DatabaseVendor {
    H2,
    POSTGRESQL;

    public static DatabaseVendor of(DatabaseMetaData metaData) throws SQLException {
        String product = metaData.getDatabaseProductName().toUpperCase(Locale.ROOT);
        for (DatabaseVendor vendor : values()) {
            if (vendor.name().equals(product)) {
                return vendor;
            }
        }
        throw new IllegalStateException("Broadsheet runs on PostgreSQL and H2, not on " + product);
    }

    /** Where the migrations are that only this vendor needs. */
    String migrations() {
        return "classpath:db/vendor/" + name().toLowerCase(Locale.ROOT);
    }
}
