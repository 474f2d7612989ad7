package org.broadsheet.audit;

import java.time.Instant;

/**
 * The newest link of the chain. Kept outside the database (in the log), it also shows a chain that was cut off at its
 * end.
 */
public record ChainHead(long seq, String seal, Instant sealedAt) {}
