/**
 * Reading and posting comments by REST, on the same use cases as the page.
 */
package org.broadsheet.conversation.rest;
