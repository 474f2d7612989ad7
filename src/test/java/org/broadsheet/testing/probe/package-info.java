/** A small entity and a servlet that a test puts into the built WAR, to look at the plumbing from inside. */
package org.broadsheet.testing.probe;
