package org.broadsheet.article;

import java.time.Instant;

/** What readers were told about a change, with the story that it is about. */
public record ReleasedCorrection(
        long id, ChangeKind kind, String text, Instant at, long articleId, String path, String headline) {}
