package org.broadsheet.editing.rest;

import org.broadsheet.account.PersonName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody of the staff. */
@Schema(name = "Person")
public record PersonJson(String handle, String name) {
    static PersonJson of(PersonName person) {
        return person == null ? null : new PersonJson(person.handle(), person.displayName());
    }
}
