/**
 * The conversation under a story with its forms, for {@code portal} to show. The forms are plain HTML and work without
 * script.
 */
package org.broadsheet.conversation.web;
