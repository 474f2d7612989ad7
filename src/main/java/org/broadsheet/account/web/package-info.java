/** The one authentication mechanism, the session of a browser, and the pages under {@code /account/}. */
package org.broadsheet.account.web;
