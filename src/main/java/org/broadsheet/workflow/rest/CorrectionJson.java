package org.broadsheet.workflow.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.publication.ReleasedCorrection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What readers were told about a change of a story.
 *
 * @param id by which it is withdrawn
 * @param withdrawn why it is withdrawn; left out while it holds
 */
@Schema(name = "ToldCorrection")
public record CorrectionJson(
        long id,
        ChangeKind kind,
        String text,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_NULL) WithdrawalJson withdrawn) {

    /** What readers are told of a note that was withdrawn. */
    @Schema(name = "Withdrawal")
    public record WithdrawalJson(String text, Instant at) {}

    public static CorrectionJson of(ReleasedCorrection told) {
        ReleasedCorrection.Withdrawal withdrawal = told.withdrawal();
        return new CorrectionJson(
                told.id(),
                told.kind(),
                told.text(),
                told.at(),
                withdrawal == null ? null : new WithdrawalJson(withdrawal.text(), withdrawal.at()));
    }
}
