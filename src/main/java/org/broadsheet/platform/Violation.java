package org.broadsheet.platform;

import java.io.Serializable;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field the name of the field in the command, as in {@code bylines[0].name}
 * @param message a sentence for people
 */
public record Violation(String field, String message) implements Serializable {}
