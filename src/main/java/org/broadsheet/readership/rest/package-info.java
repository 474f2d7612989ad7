/**
 * The beacon of the article page.
 */
package org.broadsheet.readership.rest;
