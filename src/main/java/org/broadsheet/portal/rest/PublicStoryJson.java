package org.broadsheet.portal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.publication.ReleasedCorrection;

/**
 * A released story as programs read it.
 *
 * @param comments how many readers see, or null where comments are hidden
 * @param body its text as safe HTML, for the one story that was asked for by its path; else left out
 */
public record PublicStoryJson(
        long id,
        String path,
        SectionJson section,
        String headline,
        String kicker,
        String standfirst,
        ArticleKind kind,
        boolean breaking,
        List<BylineJson> bylines,
        List<String> tags,
        String language,
        Instant firstPublishedAt,
        Instant updatedAt,
        int readingMinutes,
        long views,
        Integer comments,
        String commentMode,
        List<CorrectionJson> corrections,
        @JsonInclude(JsonInclude.Include.NON_NULL) String body) {

    /** The section that it stands in. */
    public record SectionJson(String slug, String name) {}

    /** A name under the headline; its page is {@code /author/{slug}}. */
    public record BylineJson(String name, String slug) {}

    /**
     * What readers were told about a change.
     *
     * @param withdrawn why the note itself was wrong; left out while it holds
     */
    public record CorrectionJson(
            ChangeKind kind,
            String text,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) ReleasedCorrection.Withdrawal withdrawn) {}
}
