package org.broadsheet.platform;

/**
 * What an errand may be about. A feature registers its topics as beans, so that a node knows what it can carry out: where
 * nothing follows yet the errands of a registered topic are done when they are due, and those of any other topic wait for
 * a node that knows it.
 *
 * @param name as in {@code article.released}
 */
public record OutboxTopic(String name) {}
