/** What holds for the whole of the code and its texts, whichever feature it is in. */
package org.broadsheet.architecture;
