package org.broadsheet.editing.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.CommentMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A story as it is sent in. What stands without a condition must be there, be it empty; the rest has its usual value
 * when it is left out, for a save replaces the whole story.
 *
 * @param section its slug
 * @param body HTML; what the policy of the house does not allow is taken out
 * @param bylines handles of staff, or names of others
 * @param priority from 1 to 9, 5 when left out
 * @param legal whether it is under legal hold; left as it is when left out, and lifted by editors only
 * @param notForPublication likewise
 * @param note what the desk should know of this version; only with a save
 * @param further the plain fields of {@code StoryField} that are not named here
 */
@Schema(name = "Manuscript")
public record Manuscript(
        @NotNull String section,
        ArticleKind kind,
        @NotNull String headline,
        @NotNull String standfirst,
        @NotNull String body,
        List<@NotNull String> tags,
        List<@NotNull BylineJson> bylines,
        Instant breakingUntil,
        String language,
        String slug,
        String slugline,
        Instant due,
        Integer priority,
        CommentMode commentMode,
        Instant commentsCloseAt,
        Boolean legal,
        Boolean notForPublication,
        @Valid ChangeJson change,
        String note,
        @Schema(hidden = true) @JsonAnySetter Map<String, JsonNode> further) {

    public Manuscript {
        tags = tags == null ? List.of() : tags;
        bylines = bylines == null ? List.of() : bylines;
        further = further == null ? Map.of() : further;
        FurtherFields.requireKnown(further.keySet());
    }

    /** Why a story that readers have was changed. */
    @Schema(name = "Change")
    public record ChangeJson(@NotNull ChangeKind kind, String text) {}
}
