/**
 * What stands in front of the servlets, and the one package that knows the server's own handlers: the security headers
 * of every answer, the size of requests, and the page cache.
 *
 * <p>The page cache keeps whole answers for readers who are not signed in. Words: a <em>page key</em> names something
 * that a page was made from ({@link PageKeys}); a page declares the keys that it reads when it is
 * rendered ({@link org.broadsheet.platform.web.PageFreshness}), and {@code portal} purges them in the transaction of a change
 * ({@link PagePurges}). A purge is a row that every node reads several times a second; a node that
 * cannot read them calls none of its copies fresh. Hits are answered on the server's I/O threads, everything else goes
 * on to {@link PageCacheFilter}.
 *
 * <p>Depends on {@code platform} alone. Decisions: 0110 and 0111.
 */
package org.broadsheet.edge;
