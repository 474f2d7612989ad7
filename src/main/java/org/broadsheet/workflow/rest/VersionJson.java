package org.broadsheet.workflow.rest;

import java.time.Instant;
import java.util.List;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.workflow.rest.Manuscript.ChangeJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a story whole, under the names that {@link Manuscript} has.
 *
 * @param id the story's
 * @param hash SHA-256 over all editorial fields
 * @param note what the writer told the desk, or null
 */
@Schema(name = "Version")
public record VersionJson(
        long id,
        int revision,
        String hash,
        String section,
        ArticleKind kind,
        String headline,
        String kicker,
        String standfirst,
        String body,
        List<String> tags,
        List<BylineJson> bylines,
        Instant breakingUntil,
        String language,
        String slug,
        String shortHeadline,
        String searchHeadline,
        String dateline,
        ChangeJson change,
        int words,
        PersonJson writer,
        Instant savedAt,
        String note) {}
