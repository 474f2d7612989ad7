package org.broadsheet.importing;

/**
 * Somebody who wrote for the source. They get an account without a password or a role, which nobody can sign in to.
 *
 * @param id as the source has it
 * @param bio what the author's page says, or null
 */
public record ImportedPerson(String id, String handle, String displayName, String bio) {}
