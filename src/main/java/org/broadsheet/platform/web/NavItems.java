package org.broadsheet.platform.web;

import java.util.List;
import org.broadsheet.platform.Actor;

/**
 * A feature with pages at the desk says here which of them the rail shows to whom. The rail asks every implementation
 * that there is and knows no feature by name.
 */
public interface NavItems {
    /** The lines that are open to this person; none for pages that they may not enter. */
    List<NavItem> of(Actor actor);
}
