package org.broadsheet.portal;

import java.time.Instant;

/**
 * A reader's report as the desk sees it, with the story as readers have or last had it.
 *
 * @param email where the reader may be asked, or null
 * @param handledBy the name of who dealt with it, or null
 */
public record ErrorReportEntry(
        long id,
        long articleId,
        String headline,
        String path,
        String detail,
        String email,
        Instant reportedAt,
        ReportState state,
        String handledBy,
        Instant handledAt,
        String note) {

    public boolean open() {
        return state == ReportState.OPEN;
    }
}
