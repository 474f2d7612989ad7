package org.broadsheet.edge;

import java.util.Set;

/**
 * What public pages are made from has changed. Heard after the change was committed, on the node that made it.
 *
 * @param keys as in {@link PageKeys}
 */
public record PagesChanged(Set<String> keys) {}
