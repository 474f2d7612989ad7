/**
 * What stories are filed under: the sections of the paper (a tree), its tags, and the names of writers who are not of the
 * house. Sections are reference data, read from memory that is a few seconds old at most. Uses {@code account} and
 * {@code platform}. Decision 122 says how names get their addresses.
 */
package org.broadsheet.section;
