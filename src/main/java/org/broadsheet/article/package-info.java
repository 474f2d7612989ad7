/**
 * Stories: their identity ({@link Article}), what was ever written of them ({@link
 * Revision}, immutable) and what readers see from when to when ({@link
 * org.broadsheet.publication.Publication}). Three tables, because a live story can go back to review while readers keep
 * what was released, and an update can wait beside the live version.
 *
 * <p>Readers are served by {@link org.broadsheet.publication.PublishedArticles} alone, where every query says "released at
 * t"; staff by {@link NewsroomArticles}. Only {@code workflow} may call {@link
 * org.broadsheet.publication.Publishing}. Uses {@code section}, {@code account}, {@code platform}.
 */
package org.broadsheet.article;
