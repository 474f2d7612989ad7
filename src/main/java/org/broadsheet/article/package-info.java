/**
 * Stories as the newsroom has them: their identity ({@link Article}), every version that was ever saved ({@link Revision},
 * immutable), its {@link StoryContent content}, and {@link Drafting writing} them.
 *
 * <p>Knows nothing of readers. Where writing depends on what they had, it asks by the port {@link PublicRecord}. Staff read
 * stories by {@link NewsroomArticles}, in which a story that somebody may not know of does not exist. Uses {@code
 * section}, {@code account}, {@code text}, {@code platform}.
 */
package org.broadsheet.article;
