package org.broadsheet.editing;

import java.time.Instant;

/**
 * Who has a story open.
 *
 * @param mine whether it is the one who asks, in this very window
 * @param own whether it is the one who asks, in this window or in another of theirs
 * @param token what the window renews the lock with; null when it is not theirs
 */
public record LockState(boolean mine, boolean own, String holder, String token, Instant since) {}
