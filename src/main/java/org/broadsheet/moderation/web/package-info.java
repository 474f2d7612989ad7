/**
 * The conversation under a story with its forms, for {@code portal} to show, and the desk's pages for moderators. The
 * forms are plain HTML and work without script.
 */
package org.broadsheet.moderation.web;
