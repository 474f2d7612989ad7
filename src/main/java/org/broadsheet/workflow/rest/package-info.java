/** Stories, their transitions and their versions by REST, on the use cases that the screens have. */
package org.broadsheet.workflow.rest;
