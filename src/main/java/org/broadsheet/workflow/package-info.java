/**
 * How a story gets from its first draft to its readers: the table of {@link Transition transitions}, the {@link Rules rules}
 * that judge them, the checks before a release, approvals, their policies and holds.
 *
 * <p>It is the only caller of {@link org.broadsheet.publication.Publishing}, so that nothing is released in another way.
 * Screens and REST ask what is allowed and decide nothing. Uses {@code publication} and what that uses.
 */
package org.broadsheet.workflow;
