/** What programs may read of the public site, and the two small things that readers' pages send to it. */
package org.broadsheet.portal.rest;
