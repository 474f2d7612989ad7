package org.broadsheet.platform;

import org.broadsheet.text.HiddenCharacters;

/** A text of which people see every character. */
public final class VisibleText {
    private VisibleText() {}

    /** Refuses at its field a text with characters that nobody types and nobody sees. */
    public static void require(String field, String text) {
        if (HiddenCharacters.inText(text)) {
            throw ProblemException.invalid(field, HiddenCharacters.MESSAGE);
        }
    }
}
