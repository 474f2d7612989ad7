package org.broadsheet.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST interface, version 1. Names in it are stable: adding is fine, renaming is not. */
@ApplicationPath(ApiApplication.PATH)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Broadsheet",
                        version = "1",
                        description =
                                "Stories, their workflow and their readers' comments. Errors are problem documents"
                                        + " (RFC 9457) of the type urn:broadsheet:<kind>."))
@SecurityScheme(
        securitySchemeName = ApiApplication.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A personal token from POST /tokens.")
public class ApiApplication extends Application {
    /** The base of all addresses, without a slash at its end. */
    public static final String PATH = "/api/v1";
    /** The name of the security scheme in the description. */
    public static final String TOKEN = "token";
}
