/** The addresses of the public site and the pages behind them. Pages hold no session and are the same for every guest. */
package org.broadsheet.portal.web;
