package org.broadsheet.conversation;

import java.time.Instant;

/** One open report of a comment. */
public record FlagReport(Flag.Reason reason, String detail, boolean guest, Instant at) {}
