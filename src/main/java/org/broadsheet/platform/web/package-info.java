/**
 * What every page and resource needs to know of HTTP: where a request comes from and whether another site sent it, the
 * marker of somebody who is signed in, and the headers that every answer carries.
 */
package org.broadsheet.platform.web;
