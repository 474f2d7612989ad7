package org.broadsheet.account;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers: who signed in, in which epoch of their sessions, and when it ends at the latest. Everything
 * else is asked of the store at each request.
 */
public record SignedIn(long personId, int epoch, Instant until) implements Serializable {}
