/**
 * What readers have of a story, from when to when: the intervals ({@link Publication}), the addresses with their redirects,
 * and the corrections. Intervals are apart from versions because a live story can go back to review while readers keep what
 * was released, and an update can wait beside the live version.
 *
 * <p>Readers are served by {@link PublishedArticles}, in which every query says <em>released at t</em> ({@link IsReleased}).
 * Only {@code workflow} may call {@link Publishing}. Uses {@code article} and what that uses.
 */
package org.broadsheet.publication;
