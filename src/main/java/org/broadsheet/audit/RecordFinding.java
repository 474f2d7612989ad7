package org.broadsheet.audit;

import org.broadsheet.guard.KeptRecord;

/**
 * Something that is wrong with the record.
 *
 * @param kind what is wrong: {@code revision, approval, transition, correction, publication, decision, verdict, article}
 * @param id of that row
 * @param articleId the story that it belongs to, or null where that is not known
 */
public record RecordFinding(String kind, KeptRecord.Wrong wrong, long id, Long articleId) {}
