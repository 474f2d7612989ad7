package org.broadsheet.editing;

import java.time.Instant;

/**
 * Text that was typed and not saved.
 *
 * @param baseRevisionId the version that it was typed over, or null for a new story
 * @param payload the editor's fields as JSON
 */
public record Unsaved(Long baseRevisionId, String payload, Instant savedAt) {}
