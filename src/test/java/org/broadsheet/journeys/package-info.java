/**
 * The main jobs of a newspaper, done in a real browser against the server that was built: each page that a journey visits
 * is held against axe and the Nu HTML checker, and no console error and no other host is let pass.
 */
package org.broadsheet.journeys;
