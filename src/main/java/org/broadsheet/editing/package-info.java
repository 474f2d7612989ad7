/**
 * Writing together without loss: who has a story open ({@link Locks}), what was typed and not saved ({@link Autosaves}), the
 * {@link EditingSession session} of an open editor, {@link Editing saving}, and the versions of a story with their
 * {@link VersionDiff comparison}.
 *
 * <p>Uses {@code workflow}, which never uses it: a submission is heard as {@link
 * org.broadsheet.workflow.StorySubmitted}.
 */
package org.broadsheet.editing;
