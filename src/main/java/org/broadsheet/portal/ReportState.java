package org.broadsheet.portal;

/** Whether the desk has dealt with a reader's report. */
public enum ReportState {
    OPEN,
    HANDLED
}
