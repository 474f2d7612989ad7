/**
 * The sections of the paper (a tree) and its tags. Both are reference data: read from memory that is a few seconds old
 * at most. Uses {@code account} and {@code platform}.
 */
package org.broadsheet.section;
