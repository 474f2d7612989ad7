package org.broadsheet.platform.jobs;

import java.time.Instant;

/**
 * What is to be done after a change.
 *
 * @param topic who carries it out, as in {@code article.released}
 * @param dedupeKey unique for ever: the same errand written twice is one errand
 * @param subject the thing it is about, as in {@code article:12}; a later decision voids errands by it
 * @param payload what the one who carries it out needs: ids, no text of a story
 * @param dueAt not before
 */
public record OutboxTask(String topic, String dedupeKey, String subject, String payload, Instant dueAt) {}
