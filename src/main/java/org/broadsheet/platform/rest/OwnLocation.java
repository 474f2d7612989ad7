package org.broadsheet.platform.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.broadsheet.platform.SiteSettings;

/** What was made is named by the site's own address; the server would take whatever host the request claims. */
@Provider
public class OwnLocation implements ContainerResponseFilter {
    @Inject
    SiteSettings site;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof URI made) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(site.url() + made.getRawPath()));
        }
    }
}
