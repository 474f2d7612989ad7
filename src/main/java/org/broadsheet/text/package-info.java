/** What a text is measured by before anything reads it, and what is taken off it; it knows nothing of the rest. */
package org.broadsheet.text;
