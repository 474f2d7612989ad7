/**
 * The staff's list of stories and the stories themselves by REST.
 */
package org.broadsheet.desk.rest;
