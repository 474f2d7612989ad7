/**
 * People, their credentials and what they may do: a {@link Person} holds roles, a role is a set
 * of permissions, and {@link CurrentActor} says who asks in this request. Signing in, personal
 * tokens for programs, one's own profile, and the link by which the first administrator gets in.
 *
 * <p>Depends on {@code platform} alone. Passwords are hashed outside transactions, a few at once; a session is only a
 * person's id with the epoch of their sessions, checked against the store at each request, so that a changed password or
 * role ends it everywhere.
 */
package org.broadsheet.account;
