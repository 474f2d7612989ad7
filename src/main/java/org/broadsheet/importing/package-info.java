/**
 * The one way in for what was made elsewhere: people, stories with their versions, comments, old addresses and counts.
 * {@link StoryImport} takes them with their own times and keeps of each where it came from
 * ({@link Provenance}), so that the same import can be run again. What it brings is under the
 * policy <i>imported</i>: it never writes an approval, a step or a verdict that nobody of this house gave. Uses everything
 * but the demonstration, and nothing else uses it.
 */
package org.broadsheet.importing;
