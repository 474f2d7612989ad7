package org.broadsheet.workflow;

import java.time.Instant;

/**
 * What an open editor is told when it says that it is there.
 *
 * @param lock who has the story; null for one that was never saved
 * @param keptAt when its text was kept, or null
 * @param newest the number of the newest version, or null
 */
public record WindowState(LockState lock, Instant keptAt, Integer newest) {}
