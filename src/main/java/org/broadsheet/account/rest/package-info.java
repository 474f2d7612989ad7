/** Tokens and {@code /me} by REST. */
package org.broadsheet.account.rest;
