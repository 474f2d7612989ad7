package org.broadsheet.account.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.broadsheet.account.CurrentActor;

/** See {@link BearerOnly}. */
@Provider
@BearerOnly
@Priority(Priorities.AUTHENTICATION)
public class BearerOnlyFilter implements ContainerRequestFilter {
    @Inject
    CurrentActor actor;

    @Override
    public void filter(ContainerRequestContext request) {
        actor.bearer();
    }
}
