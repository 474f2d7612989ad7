/**
 * What operators watch. Words: a <em>figure</em> is one number under a fixed name; whoever has some to tell is a
 * {@link MetricSource}. The server's registry shows them in Prometheus form on the management port
 * ({@link Metrics}), and where a server has no registry nobody asks for them. No figure names a
 * person, a story or an address, and none is asked of the database when somebody looks.
 *
 * <p>Depends on {@code edge} and {@code platform}. Decision: 0112. The names are in {@code operations.md}.
 */
package org.broadsheet.operations;
