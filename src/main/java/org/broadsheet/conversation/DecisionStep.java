package org.broadsheet.conversation;

import java.time.Instant;

/**
 * One decision on a comment.
 *
 * @param who a moderator's name, or null for the policy
 */
public record DecisionStep(String who, ModerationAction verdict, String reason, String note, Instant at) {}
