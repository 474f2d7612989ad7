/**
 * The benchmark: {@code mvn -Pbench verify} starts the built server and measures what it does in a second and what each
 * request costs, beside two yardsticks in the same server. It is no test of the plain build and has no targets of its
 * own: {@code src/site/markdown/performance.md} says what the figures should be.
 */
package org.broadsheet.bench;
