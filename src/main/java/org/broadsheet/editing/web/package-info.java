/**
 * The fields of the editor's form, on their way between the page and the story.
 */
package org.broadsheet.editing.web;
