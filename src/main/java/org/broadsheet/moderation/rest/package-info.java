/** Comments, reports, decisions and sanctions by REST. It asks the same use cases as the pages. */
package org.broadsheet.moderation.rest;
