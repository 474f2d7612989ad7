package org.broadsheet.moderation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.rest.BearerOnly;
import org.broadsheet.moderation.ModerationMessages;
import org.broadsheet.moderation.Queues;
import org.broadsheet.moderation.Queues.Queue;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.rest.ApiApplication;
import org.broadsheet.platform.rest.ListParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for moderators, each item with every verdict on it. */
@RequestScoped
@Path("moderation/{queue}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
public class QueuesResource {
    @Inject
    Queues queues;

    @Inject
    ModerationMessages messages;

    @Inject
    CurrentActor current;

    @GET
    @BearerOnly
    @Operation(summary = "One of the queues pending, reported, new, spam, rejected, escalated, mine")
    @SecurityRequirement(name = ApiApplication.TOKEN)
    public Slice<QueueItemJson> list(@PathParam("queue") String name, @BeanParam ListParameters list) {
        Actor moderator = current.bearer();
        Queue queue = Queue.named(name).orElseThrow(ProblemException::notFound);
        return queues.page(moderator, queue, list.cursor(), list.limit()).map(item -> QueueItemJson.of(item, messages));
    }
}
