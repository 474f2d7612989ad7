/** The audit trail's page at the desk. */
package org.broadsheet.audit.web;
