/** The audit trail by REST. */
package org.broadsheet.audit.rest;
