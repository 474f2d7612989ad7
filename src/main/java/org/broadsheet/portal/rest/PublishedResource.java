package org.broadsheet.portal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.rest.ListParameters;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.publication.PublicStory;
import org.broadsheet.publication.PublishedArticle;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.publication.TeaserQuery;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is out, for programs: lists newest first, or the one story at a path. */
@RequestScoped
@Path("published")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "readers")
public class PublishedResource {
    @Inject
    PublishedArticles published;

    @Inject
    SectionTree sections;

    @Inject
    PublicStories stories;

    @Inject
    PageFreshness freshness;

    @Inject
    DatabaseClock clock;

    @QueryParam("section")
    String section;

    @QueryParam("tag")
    String tag;

    @QueryParam("author")
    String author;

    @QueryParam("path")
    String path;

    @QueryParam("q")
    String q;

    @GET
    @Operation(summary = "Released stories of a section, tag or author, newest first; with a path the one story itself")
    @APIResponse(
            responseCode = "200",
            description = "A list; with a path the story",
            content = @Content(schema = @Schema(oneOf = {PublishedResource.Stories.class, PublicStoryJson.class})))
    @APIResponse(responseCode = "404", description = "Nothing is released at that path")
    public Response published(@BeanParam ListParameters list) {
        if (q != null) {
            throw ProblemException.invalid("q", "There is no search yet.");
        }
        Object answer = path == null ? all(list) : one();
        return Response.ok(answer)
                .header("Cache-Control", freshness.cacheControl(false))
                .build();
    }

    private PublicStoryJson one() {
        PublishedArticle article = published.at(path).article();
        if (article == null) {
            throw ProblemException.notFound();
        }
        freshness.goodUntil(article.nextChangeAt());
        declare(article.teaser().id());
        return stories.whole(article);
    }

    private Slice<PublicStoryJson> all(ListParameters list) {
        freshness.reads(PageKeys.FRONT);
        // before the list is read: what changes in between must not be missed
        freshness.goodUntil(published.nextChange());
        Instant t = clock.now();
        Slice<PublicStory> slice = read(list);
        if (slice.items().isEmpty()) {
            // no copy is kept of what is made up
            freshness.personal();
        }
        slice.items().forEach(story -> {
            declare(story.teaser().id());
            freshness.goodUntil(story.teaser().breakingEndAfter(t));
        });
        return stories.list(slice);
    }

    private void declare(long articleId) {
        freshness.reads(PageKeys.article(articleId));
        freshness.reads(PageKeys.comments(articleId));
        freshness.reads(PageKeys.SECTIONS);
    }

    private Slice<PublicStory> read(ListParameters list) {
        var cursor = list.cursor();
        int limit = list.limit();
        Optional<SectionEntry> entry = section == null ? Optional.empty() : sections.findBySlug(section);
        if (section != null && entry.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        List<Long> within = entry.map(SectionEntry::id).map(sections::within).orElse(null);
        return published.list(new TeaserQuery(within, tag, author), cursor, limit);
    }

    /** The shape of a list, for the description. */
    public record Stories(List<PublicStoryJson> items, String next) {}
}
