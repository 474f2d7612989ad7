package org.broadsheet.edge;

import org.wildfly.clustering.server.dispatcher.Command;

/** The message to another node that it should read the purges now. */
enum LookNow implements Command<Void, PurgeWatch, RuntimeException> {
    MESSAGE;

    @Override
    public Void execute(PurgeWatch watch) {
        watch.hurry();
        return null;
    }
}
