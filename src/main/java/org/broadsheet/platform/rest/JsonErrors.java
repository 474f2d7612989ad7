package org.broadsheet.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.text.HiddenCharacters;

/** Says what is wrong with a JSON body, in words that name the caller's fields and none of our classes. */
final class JsonErrors {
    /** The field of a violation that concerns the body as a whole. */
    private static final String WHOLE_BODY = "$";

    private JsonErrors() {}

    static Problem problem(JsonProcessingException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return Problem.of(refusal);
            }
        }
        return Problem.of(ProblemException.invalid(field(unreadable), message(unreadable)));
    }

    private static String message(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException) {
            return "This field is not known.";
        }
        if (unreadable instanceof InvalidFormatException wrong
                && wrong.getValue() instanceof String text
                && text.indexOf(0) >= 0) {
            return HiddenCharacters.MESSAGE;
        }
        if (unreadable instanceof MismatchedInputException || unreadable.getCause() instanceof InputCoercionException) {
            return "This has another type than is expected here.";
        }
        if (unreadable instanceof JsonMappingException) {
            return "This cannot be read.";
        }
        var place = unreadable.getLocation();
        return place == null
                ? "This is not JSON."
                : "This is not JSON: line " + place.getLineNr() + ", column " + place.getColumnNr() + ".";
    }

    private static String field(JsonProcessingException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return WHOLE_BODY;
        }
        return path(mapping.getPath());
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
