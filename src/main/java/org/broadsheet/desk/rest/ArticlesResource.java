package org.broadsheet.desk.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.rest.BearerOnly;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.editing.Editing;
import org.broadsheet.editing.Versions;
import org.broadsheet.editing.WorkingStory;
import org.broadsheet.editing.rest.BreakingJson;
import org.broadsheet.editing.rest.Manuscript;
import org.broadsheet.editing.rest.ManuscriptReader;
import org.broadsheet.editing.rest.Precondition;
import org.broadsheet.editing.rest.StoryJson;
import org.broadsheet.editing.rest.StoryWriter;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.rest.ApiApplication;
import org.broadsheet.platform.rest.Identifiers;
import org.broadsheet.platform.rest.ListParameters;
import org.broadsheet.workflow.Workflow;
import org.broadsheet.workflow.rest.StoryStatusJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stories as the staff writes them. */
@RequestScoped
@Path("articles")
@Produces(MediaType.APPLICATION_JSON)
@BearerOnly
@SecurityRequirement(name = ApiApplication.TOKEN)
@Tag(name = "stories")
public class ArticlesResource {
    private static final String STALE = "stale-revision";

    @Inject
    Editing editing;

    @Inject
    Workflow workflow;

    @Inject
    Versions versions;

    @Inject
    StoryRowPages lists;

    @Inject
    ManuscriptReader reader;

    @Inject
    StoryWriter writer;

    @Inject
    CurrentActor actor;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createArticle", summary = "Begins a story")
    @APIResponse(
            responseCode = "201",
            description = "The story; Location is its address, ETag names its version",
            content = @Content(schema = @Schema(implementation = StoryJson.class)))
    @APIResponse(responseCode = "409", description = "slug-taken")
    public Response create(@NotNull @Valid Manuscript sent) {
        if (sent.note() != null) {
            throw ProblemException.invalid("note", "A first version has no note.");
        }
        Actor who = actor.bearer();
        long id = editing.begin(who, reader.content(sent), reader.notes(sent, DeskNotes.none()));
        WorkingStory begun = versions.working(who, id);
        return answer(Response.created(URI.create("articles/" + id)), begun, writer.saved(who, begun, sent.body()));
    }

    @GET
    @Operation(operationId = "listArticles", summary = "The staff's list of stories, last saved first")
    public Slice<StoryRowJson> list(@BeanParam ListParameters list, @BeanParam StoryParameters parameters) {
        return lists.list(actor.bearer(), parameters, list);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readArticle", summary = "A story as it is worked on, and its publication")
    @APIResponse(
            responseCode = "200",
            description = "The story; ETag names its version",
            content = @Content(schema = @Schema(implementation = StoryJson.class)))
    public Response read(@PathParam("id") String id) {
        Actor who = actor.bearer();
        WorkingStory story = versions.working(who, Identifiers.of(id));
        return answer(Response.ok(), story, writer.story(who, story));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveArticle", summary = "Saves a version; the same words again make none")
    @APIResponse(
            responseCode = "200",
            description = "The story; ETag names its newest version",
            content = @Content(schema = @Schema(implementation = StoryJson.class)))
    @APIResponse(responseCode = "409", description = "slug-taken, or illegal-transition for a story that is closed")
    @APIResponse(responseCode = "412", description = "stale-revision: If-Match names another version than the newest")
    @APIResponse(responseCode = "423", description = "locked: another person has the story open")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing, or is *")
    public Response save(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Manuscript sent) {
        Actor who = actor.bearer();
        Precondition precondition = new Precondition(ifMatch);
        WorkingStory known = versions.working(who, Identifiers.of(id));
        try {
            editing.save(who, revision(known, precondition, sent), notes -> reader.notes(sent, notes));
        } catch (ProblemException refusal) {
            throw refusal.kind().equals(STALE) ? precondition.stale(refusal) : refusal;
        }
        WorkingStory saved = versions.working(who, known.version().articleId());
        return answer(Response.ok(), saved, writer.saved(who, saved, sent.body()));
    }

    @POST
    @Path("{id}/breaking")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setBreaking", summary = "Sets when BREAKING ends, or ends it; no new version")
    @APIResponse(responseCode = "200", description = "Where the story stands")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is neither released nor scheduled")
    @APIResponse(responseCode = "422", description = "schedule-in-the-past")
    public StoryStatusJson breaking(@PathParam("id") String id, @NotNull BreakingJson breaking) {
        return StoryStatusJson.of(workflow.breaking(actor.bearer(), Identifiers.of(id), breaking.until()));
    }

    private ReviseArticle revision(WorkingStory known, Precondition precondition, Manuscript sent) {
        return new ReviseArticle(
                known.version().articleId(), precondition.revision(), reader.content(sent), null, sent.note());
    }

    private static Response answer(Response.ResponseBuilder answer, WorkingStory story, StoryJson json) {
        return answer.header(HttpHeaders.ETAG, Precondition.tag(story.version().number()))
                .entity(json)
                .build();
    }
}
