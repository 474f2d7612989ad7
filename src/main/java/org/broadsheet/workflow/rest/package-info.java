/**
 * Transitions and corrections by REST, on the same use cases as the screens.
 */
package org.broadsheet.workflow.rest;
