package org.broadsheet.editing.rest;

import java.util.Locale;
import java.util.ResourceBundle;
import org.broadsheet.article.StoryField;
import org.broadsheet.platform.rest.CommonAnswers;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Adds to the description the fields of a story that only the list of fields names. */
public class DescribedFields extends CommonAnswers {
    @Override
    public void filterOpenAPI(OpenAPI description) {
        super.filterOpenAPI(description);
        for (String name : new String[] {"Manuscript", "Story", "Version"}) {
            Schema schema = description.getComponents().getSchemas().get(name);
            FurtherFields.all()
                    .forEach(field ->
                            schema.addProperty(field.key(), schema(field).description(label(field))));
        }
    }

    private static String label(StoryField field) {
        return ResourceBundle.getBundle(StoryField.LABELS, Locale.ENGLISH).getString("field_" + field.key());
    }

    private static Schema schema(StoryField field) {
        return switch (field.type()) {
            case FLAG -> type(Schema.SchemaType.BOOLEAN);
            case STORY -> id();
            case MEDIA -> type(Schema.SchemaType.OBJECT).addProperty("media", id());
            default -> type(Schema.SchemaType.STRING).maxLength(field.longest());
        };
    }

    private static Schema id() {
        return type(Schema.SchemaType.INTEGER).format("int64");
    }

    private static Schema type(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
