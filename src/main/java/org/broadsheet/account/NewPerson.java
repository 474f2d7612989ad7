package org.broadsheet.account;

import java.util.List;

/**
 * Somebody to be taken into the books.
 *
 * @param handle the sign-in name, in lower case
 * @param password null for who never signs in
 * @param bio what the author's page says, or null
 */
public record NewPerson(String handle, String displayName, String password, String bio, List<RoleHeld> roles) {
    public NewPerson {
        roles = List.copyOf(roles);
    }

    /** Somebody with these roles everywhere. */
    public static NewPerson of(String handle, String displayName, String password, Role... roles) {
        return new NewPerson(
                handle,
                displayName,
                password,
                null,
                List.of(roles).stream().map(RoleHeld::everywhere).toList());
    }

    /** The same with a bio. */
    public NewPerson describedAs(String text) {
        return new NewPerson(handle, displayName, password, text, roles);
    }
}
