/**
 * What every REST resource stands on: the application and its base address, the reading and writing of JSON, the limit
 * of a body's size, and the translation of refusals and failures into problem documents (RFC 9457).
 */
package org.broadsheet.platform.rest;
