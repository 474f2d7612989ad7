/** Whether the site works, for everybody. */
package org.broadsheet.operations.rest;
