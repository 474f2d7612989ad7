package org.broadsheet.platform.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the description what follows from the kind of a call, so that no resource has to repeat it: 401 and 403 where
 * a token is needed, 404 where an address holds an id, 400 where there is anything to send or a parameter may be unknown, 413 and 415 for a body. What
 * only one call answers, that call says.
 */
public class CommonAnswers implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String REFERENCE = "#/components/schemas/" + PROBLEM;
    private static final Map<String, String> WORDS = Map.of(
            "400", "What was sent is wrong; each violation names its field",
            "401", "There is no valid token",
            "403", "The caller's role does not include this",
            "404", "There is nothing here, or nothing that the caller may know of",
            "413", "The body is longer than a megabyte",
            "415", "The body is not JSON",
            "503", "The database is away");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.getComponents().addSchema(PROBLEM, problem());
        description.getPaths().getPathItems().forEach(CommonAnswers::complete);
    }

    private static void complete(String path, PathItem item) {
        boolean named = path.contains("{");
        item.getOperations().forEach((method, operation) -> {
            boolean body = operation.getRequestBody() != null;
            boolean staff =
                    operation.getSecurity() != null && !operation.getSecurity().isEmpty();
            add(operation, staff, "401", "403");
            add(operation, named, "404");
            boolean asks = method == PathItem.HttpMethod.GET;
            add(operation, body || asks || hasParameters(operation), "400");
            add(operation, body, "413", "415");
            add(operation, true, "503");
            operation.getResponses().getAPIResponses().forEach(CommonAnswers::describe);
        });
    }

    private static boolean hasParameters(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(parameter -> parameter.getIn() != Parameter.In.PATH);
    }

    private static void add(Operation operation, boolean applies, String... statuses) {
        if (applies) {
            for (String status : statuses) {
                if (!operation.getResponses().hasAPIResponse(status)) {
                    operation
                            .getResponses()
                            .addAPIResponse(
                                    status, OASFactory.createAPIResponse().description(WORDS.get(status)));
                }
            }
        }
    }

    /** Every refusal is a problem document. */
    private static void describe(String status, APIResponse answer) {
        if (status.compareTo("400") >= 0 && answer.getContent() == null) {
            answer.setContent(OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(REFERENCE))));
        }
    }

    private static Schema problem() {
        Schema text = type(Schema.SchemaType.STRING);
        return type(Schema.SchemaType.OBJECT)
                .description("RFC 9457; a kind may have further members")
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", type(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty(
                        "violations",
                        type(Schema.SchemaType.ARRAY)
                                .items(type(Schema.SchemaType.OBJECT)
                                        .addProperty("field", text)
                                        .addProperty("message", text)));
    }

    private static Schema type(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
