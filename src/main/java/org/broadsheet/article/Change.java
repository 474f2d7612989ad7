package org.broadsheet.article;

/**
 * What a revision changes in a story that readers already have.
 *
 * @param text the sentence for readers; null for kinds that tell them nothing
 */
public record Change(ChangeKind kind, String text) {}
