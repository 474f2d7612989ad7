/**
 * How often stories are read. A <em>view</em> is one reader on one story in half an hour, reported by the page's own beacon.
 * A node gathers beacons and writes them together; who was counted is known only by a keyed hash, for a short while.
 *
 * <p>Uses {@code article} and {@code platform}; {@code portal} is above it.
 */
package org.broadsheet.readership;
