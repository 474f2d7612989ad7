package org.broadsheet.article;

import java.time.Instant;

/** One version of a story in its history. */
public record RevisionRow(
        long id,
        int number,
        String headline,
        int wordCount,
        String hash,
        String note,
        String writerHandle,
        String writerName,
        Instant savedAt,
        ChangeKind changeKind,
        String changeText) {}
