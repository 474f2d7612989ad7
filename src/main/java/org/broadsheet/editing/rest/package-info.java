/**
 * The versions of a story by REST: read, compared, and the JSON in which a story is sent and shown.
 */
package org.broadsheet.editing.rest;
