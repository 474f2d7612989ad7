package org.broadsheet.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.article.Byline;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.CommentMode;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.publication.PublicStory;
import org.broadsheet.publication.PublishedArticle;
import org.broadsheet.publication.ReleasedCorrection;
import org.broadsheet.publication.TagName;

/** Released stories that were never in a store. */
public final class StorySamples {
    /** When they came out. */
    public static final Instant OUT = Instant.parse("2026-03-01T22:30:15.250Z");

    private StorySamples() {}

    /** A story that came out at this time. */
    public static PublicStory story(long id, Instant at) {
        ArticleTeaser teaser = new ArticleTeaser(
                id,
                id,
                "/world/2026/03/01/story-" + id,
                1,
                "Headline " + id,
                null,
                null,
                "Standfirst",
                ArticleKind.NEWS,
                "en",
                null,
                at,
                at,
                460,
                3,
                2,
                CommentMode.OPEN);
        return new PublicStory(teaser, List.of(), List.of());
    }

    /** A whole story of this kind and with this headline, corrected an hour after it came out. */
    public static PublishedArticle article(ArticleKind kind, String headline) {
        return article(kind, headline, 2, CommentMode.OPEN);
    }

    /** A whole story whose comments are hidden. */
    public static PublishedArticle withoutComments() {
        return article(ArticleKind.NEWS, "Bridge opens", null, CommentMode.HIDDEN);
    }

    private static PublishedArticle article(ArticleKind kind, String headline, Integer comments, CommentMode mode) {
        Instant updated = OUT.plusSeconds(3600);
        ArticleTeaser teaser = new ArticleTeaser(
                7,
                8,
                "/world/2026/03/01/a",
                1,
                headline,
                null,
                "Talks",
                "Standfirst",
                kind,
                "uk",
                null,
                OUT,
                updated,
                460,
                3,
                comments,
                mode);
        PublicStory story = new PublicStory(
                teaser,
                List.of(new Byline(1L, "Ada Quill", "ada-quill"), new Byline(null, "Ben Nib", "ben-nib")),
                List.of(new TagName("rivers", "Rivers")));
        ReleasedCorrection correction = new ReleasedCorrection(
                1, ChangeKind.CORRECTION, "It was <b>April</b>.", updated, 7, teaser.path(), headline);
        return new PublishedArticle(story, "<p>Body</p>", Map.of(), null, List.of(correction), null);
    }
}
