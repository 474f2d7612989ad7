/**
 * The desk's pages for moderators: queues and word lists.
 */
package org.broadsheet.moderation.web;
