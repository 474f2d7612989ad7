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
        String changeText) {

    /**
     * What somebody told the desk of a version without saving another one.
     *
     * @param number the version that was the newest then
     */
    public record Note(int number, String text, String writerHandle, String writerName, Instant at) {}
}
