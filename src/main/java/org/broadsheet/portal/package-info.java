/**
 * What readers meet: every public page, which composes the other features; the counting of views; and the reports of
 * errors that readers send to the desk. It shows what {@link org.broadsheet.publication.PublishedArticles} gives, so nothing
 * that is not released can get here.
 *
 * <p>A <em>view</em> is one reader on one story in half an hour, told by the page's own beacon. An <em>error report</em>
 * is a reader's word that something in a story is wrong; the desk marks it handled. Uses {@code moderation}, {@code
 * comment}, {@code article}, {@code section}, {@code account} and {@code platform}; nobody uses it.
 */
package org.broadsheet.portal;
