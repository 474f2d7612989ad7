package org.broadsheet.editing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.rest.BearerOnly;
import org.broadsheet.article.RevisionRow;
import org.broadsheet.editing.Versions;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.rest.ApiApplication;
import org.broadsheet.platform.rest.Identifiers;
import org.broadsheet.platform.rest.ListParameters;
import org.broadsheet.workflow.History;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions of a story. */
@RequestScoped
@Path("articles/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@BearerOnly
@SecurityRequirement(name = ApiApplication.TOKEN)
@Tag(name = "history")
public class RevisionsResource {
    @Inject
    Versions versions;

    @Inject
    History history;

    @Inject
    StoryWriter writer;

    @Inject
    CurrentActor actor;

    @PathParam("id")
    String id;

    @GET
    @Operation(operationId = "listRevisions", summary = "All versions, newest first")
    public Slice<RevisionJson> list(@BeanParam ListParameters list) {
        Actor reader = actor.bearer();
        long story = Identifiers.of(id);
        Slice<RevisionRow> slice = versions.list(reader, story, list.cursor(), list.limit());
        List<RevisionRow.Note> notes = history.notesOn(
                reader, story, slice.items().stream().map(RevisionRow::id).toList());
        return slice.map(row -> RevisionJson.of(row, notes));
    }

    @GET
    @Path("{n}")
    @Operation(operationId = "readRevision", summary = "One version whole")
    public VersionJson read(@PathParam("n") String n) {
        return writer.version(versions.version(actor.bearer(), Identifiers.of(id), number(n)));
    }

    @GET
    @Path("diff")
    @Operation(operationId = "compareRevisions", summary = "What changed from one version to another, word by word")
    public DiffJson diff(@QueryParam("from") String from, @QueryParam("to") String to) {
        Actor reader = actor.bearer();
        long story = Identifiers.of(id);
        versions.require(reader, story);
        int older = parameter("from", from);
        int newer = parameter("to", to);
        return DiffJson.of(older, newer, versions.diff(reader, story, older, newer));
    }

    @GET
    @Path("blame")
    @Operation(operationId = "blame", summary = "Who wrote which sentence of the newest version")
    public BlameJson blame() {
        return BlameJson.of(versions.blame(actor.bearer(), Identifiers.of(id)));
    }

    /** A number that no version has names nothing. */
    private static int number(String text) {
        long number = Identifiers.of(text);
        return number > Integer.MAX_VALUE || number < 1 ? 0 : (int) number;
    }

    private static int parameter(String name, String text) {
        if (text == null || !text.matches("[1-9][0-9]{0,8}")) {
            throw ProblemException.invalid(name, "The number of a version.");
        }
        return Integer.parseInt(text);
    }
}
