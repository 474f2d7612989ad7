/**
 * What has to do with the database itself: the gate that waits for it, its clock, its migrations and constraint names, and
 * what differs between the two products. Knows no news word.
 */
package org.broadsheet.platform.store;
