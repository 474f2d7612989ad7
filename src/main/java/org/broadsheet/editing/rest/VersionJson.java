package org.broadsheet.editing.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.editing.rest.Manuscript.ChangeJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a story whole, under the names that {@link Manuscript} has.
 *
 * @param id the story's
 * @param hash SHA-256 over all editorial fields
 * @param note what the writer told the desk, or null
 * @param further the plain fields of {@code StoryField} that are not named here
 */
@Schema(name = "Version")
public record VersionJson(
        long id,
        int revision,
        String hash,
        String section,
        ArticleKind kind,
        String headline,
        String standfirst,
        String body,
        List<String> tags,
        List<BylineJson> bylines,
        Instant breakingUntil,
        String language,
        String slug,
        ChangeJson change,
        int words,
        PersonJson writer,
        Instant savedAt,
        String note,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> further) {}
