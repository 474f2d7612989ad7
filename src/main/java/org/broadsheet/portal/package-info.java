/**
 * Every public page; they compose the other features. And the reports of errors that readers send to the desk. The pages show
 * what {@link org.broadsheet.publication.PublishedArticles} gives, so nothing that is not released can get here.
 *
 * <p>An <em>error report</em> says that something in a story is wrong; the desk marks it handled. No feature uses this
 * package.
 */
package org.broadsheet.portal;
