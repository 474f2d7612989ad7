/** What every feature stands on. This package knows no news word. */
package org.broadsheet.platform;
