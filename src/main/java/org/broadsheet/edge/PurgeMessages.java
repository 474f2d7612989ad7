package org.broadsheet.edge;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.broadsheet.platform.store.GateOpened;
import org.wildfly.clustering.server.GroupMember;
import org.wildfly.clustering.server.dispatcher.Command;
import org.wildfly.clustering.server.dispatcher.CommandDispatcher;
import org.wildfly.clustering.server.dispatcher.CommandDispatcherFactory;

/**
 * Tells the other nodes of a cluster that there are purges to read. The rows are what counts: a message that is lost
 * costs a third of a second. The one class that knows WildFly's clustering: a server without it leaves this bean out.
 */
@ApplicationScoped
class PurgeMessages {
    private static final Logger LOG = System.getLogger(PurgeMessages.class.getName());
    private static final String CLUSTER = "java:jboss/clustering/server/command-dispatcher-factory/default";

    /** What is said to another node. */
    enum Word implements Command<Void, PurgeWatch, RuntimeException> {
        LOOK_NOW;

        @Override
        public Void execute(PurgeWatch there) {
            there.hurry();
            return null;
        }
    }

    @Inject
    PurgeWatch watch;

    private volatile CommandDispatcher<GroupMember, PurgeWatch> others;
    private volatile GroupMember self;

    void begin(@Observes GateOpened opened) {
        try {
            join(InitialContext.doLookup(CLUSTER));
        } catch (NamingException alone) {
            LOG.log(Level.DEBUG, "This server is no node of a cluster.", alone);
        }
    }

    private void join(CommandDispatcherFactory<GroupMember> cluster) {
        self = cluster.getGroup().getLocalMember();
        others = cluster.createCommandDispatcher(
                PurgeMessages.class.getName(), watch, PurgeMessages.class.getClassLoader());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PagesChanged change) {
        if (others == null) {
            return;
        }
        try {
            others.dispatchToGroup(Word.LOOK_NOW, Set.of(self));
        } catch (IOException lost) {
            LOG.log(Level.DEBUG, "The other nodes were not told of a purge; they will see it.", lost);
        }
    }

    @PreDestroy
    void end() {
        if (others != null) {
            others.close();
        }
    }
}
