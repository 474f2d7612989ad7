/**
 * Stories: their identity ({@link org.broadsheet.article.Article}), what was ever written of them ({@link
 * org.broadsheet.article.Revision}, immutable) and what readers see from when to when ({@link
 * org.broadsheet.article.Publication}). Three tables, because a live story can go back to review while readers keep
 * what was released, and an update can wait beside the live version.
 *
 * <p>Readers are served by {@link org.broadsheet.article.PublishedArticles} alone, where every query says "released at
 * t"; staff by {@link org.broadsheet.article.NewsroomArticles}. Only {@code workflow} may call {@link
 * org.broadsheet.article.Releasing}. Uses {@code section}, {@code account}, {@code platform}.
 */
package org.broadsheet.article;
