/** The schema of the store: what migrates it beyond the SQL files, and what watches its version. Knows no news word. */
package org.broadsheet.platform.store;
