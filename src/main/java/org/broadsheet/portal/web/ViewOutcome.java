package org.broadsheet.portal.web;

import static jakarta.servlet.http.HttpServletResponse.SC_MOVED_PERMANENTLY;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;
import static jakarta.servlet.http.HttpServletResponse.SC_OK;
import static jakarta.servlet.http.HttpServletResponse.SC_SEE_OTHER;

/**
 * Where a request ends up.
 *
 * @param view the page that is shown, or null
 * @param location the address that the reader is sent to, or null
 */
record ViewOutcome(int status, String view, String location) {
    /** What is not there and what may not be known of: one page, so that nobody can tell which. */
    static final ViewOutcome MISSING = page(SC_NOT_FOUND, "missing");

    static ViewOutcome page(String view) {
        return page(SC_OK, view);
    }

    static ViewOutcome page(int status, String view) {
        return new ViewOutcome(status, "/site/" + view + ".xhtml", null);
    }

    static ViewOutcome moved(String location) {
        return new ViewOutcome(SC_MOVED_PERMANENTLY, null, location);
    }

    static ViewOutcome seeOther(String location) {
        return new ViewOutcome(SC_SEE_OTHER, null, location);
    }

    /** A status whose page is the error page. */
    static ViewOutcome refused(int status) {
        return new ViewOutcome(status, null, null);
    }
}
