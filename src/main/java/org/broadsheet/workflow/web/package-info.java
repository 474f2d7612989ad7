/**
 * The editorial screens: the list of stories, a story with all that happens to it, the editor with its autosave and
 * preview. Pages read {@code DeskStories} and {@code NewsroomArticles}, forms make commands, and whether something may be
 * done is asked of the use cases and never decided here. PrimeFaces is used here only, for the rich text field.
 */
package org.broadsheet.workflow.web;
