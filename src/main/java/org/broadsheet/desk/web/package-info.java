/**
 * The pages of the desk: navigation, list of stories, story, editor and preview. Forms make commands, and whether something
 * may be done is asked of the use cases and never decided here.
 */
package org.broadsheet.desk.web;
