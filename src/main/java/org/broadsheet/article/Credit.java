package org.broadsheet.article;

/**
 * A name under a headline.
 *
 * @param personId the person of the house, or null for a writer from outside
 * @param slug his page is {@code /author/{slug}}
 */
public record Credit(Long personId, String name, String slug) {}
