/**
 * The way of a story through the house: the table of {@link Transition transitions}, the rules
 * that judge them, approvals and policies, locks and autosaves. It is the only caller of {@code article.Releasing}, so
 * nothing goes out by another way. Uses {@code article} and what that stands on.
 */
package org.broadsheet.workflow;
