package org.broadsheet.conversation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.comment.CommentMessages;
import org.broadsheet.comment.CommentThread;
import org.broadsheet.comment.Reader;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.comment.ReplyRulesByStory;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.conversation.Posted;
import org.broadsheet.conversation.Posting;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.rest.Identifiers;
import org.broadsheet.platform.rest.ListParameters;
import org.broadsheet.platform.web.PageFreshness;
import org.broadsheet.publication.PublishedArticles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The conversation under a released story. */
@RequestScoped
@Path("articles/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
public class ConversationResource {
    @Inject
    ReplyRulesByStory discussions;

    @Inject
    CommentThread thread;

    @Inject
    Posting posting;

    @Inject
    CommenterFactory caller;

    @Inject
    CommentMessages messages;

    @Inject
    PublishedArticles published;

    @Inject
    PageFreshness freshness;

    @PathParam("id")
    String id;

    /** A reply; name and addresses are a guest's. */
    public record ReplyRequest(String name, String email, String website, String body, Long parent) {}

    @GET
    @Operation(summary = "Visible comments, depth first, oldest first")
    @APIResponse(responseCode = "200", description = "Some of them, and the cursor of the others")
    public Response list(@BeanParam ListParameters list) {
        ReplyRules discussion = discussions.find(Identifiers.of(id)).orElseThrow(ProblemException::notFound);
        freshness.reads(PageKeys.article(discussion.articleId()));
        freshness.reads(PageKeys.comments(discussion.articleId()));
        freshness.goodUntil(published.nextChange());
        return Response.ok(visible(discussion, list))
                .header("Cache-Control", freshness.cacheControl(false))
                .build();
    }

    private Slice<CommentJson> visible(ReplyRules discussion, ListParameters list) {
        if (discussion.isHidden()) {
            return new Slice<>(List.of(), null);
        }
        return thread.page(discussion.articleId(), Reader.ANYBODY, list.rawCursor(), list.limit())
                .slice()
                .map(CommentJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Leaves a reply, as a guest or signed in")
    @APIResponse(
            responseCode = "201",
            description = "The reply as it is kept; the token edits it",
            content = @Content(schema = @Schema(implementation = PostedJson.class)))
    @APIResponse(responseCode = "401", description = "A token that is not valid")
    @APIResponse(responseCode = "403", description = "closed, or sanction")
    @APIResponse(responseCode = "409", description = "duplicate, or parent-not-visible")
    @APIResponse(responseCode = "429", description = "Too many; see Retry-After")
    public Response reply(@NotNull ReplyRequest sent) {
        Commenter who = caller.get();
        refuseAnotherName(who, sent);
        Posted posted = posting.post(
                who,
                Identifiers.of(id),
                new Reply(sent.parent(), sent.body(), sent.name(), sent.email(), sent.website()));
        return Response.created(URI.create("comments/" + posted.id()))
                .header("Cache-Control", "no-store")
                .entity(PostedJson.of(posted))
                .build();
    }

    /** Signed-in readers write under their own name; another one is not left out silently. */
    private void refuseAnotherName(Commenter who, ReplyRequest sent) {
        List<Violation> violations = new ArrayList<>();
        if (!who.isGuest()) {
            refuse(violations, "name", sent.name());
            refuse(violations, "email", sent.email());
            refuse(violations, "website", sent.website());
        }
        if (!violations.isEmpty()) {
            throw messages.invalid(violations);
        }
    }

    private static void refuse(List<Violation> violations, String field, String value) {
        if (value != null) {
            violations.add(new Violation(field, "signed_in"));
        }
    }
}
