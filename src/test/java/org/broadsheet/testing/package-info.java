/** What the tests stand on: the built server as a process, databases, a browser. */
package org.broadsheet.testing;
