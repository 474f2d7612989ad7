package org.broadsheet.article;

import java.time.Instant;

/** From an instant until, but not including, another. */
public record Interval(Instant from, Instant until) {}
