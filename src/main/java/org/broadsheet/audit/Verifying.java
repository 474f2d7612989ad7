package org.broadsheet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.account.Permission;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditEvent;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * Goes through the whole trail and recomputes every content hash and every seal, a thousand at a time: whatever was
 * changed, removed, put in between or moved shows, and so does an event that nobody sealed. The record is verified with it.
 */
@ApplicationScoped
public class Verifying {
    private static final int AT_ONCE = 1000;
    private static final int MOST_FINDINGS = 100;
    private static final Duration UNSEALED_FOR = Duration.ofSeconds(10);

    @Inject
    Chain chain;

    @Inject
    RecordVerifying record;

    @Inject
    DatabaseClock clock;

    public Verification verify(Actor reader) {
        reader.require(Permission.AUDIT_READ);
        Walk walk = new Walk();
        List<Object[]> links = chain.links(walk.seq, AT_ONCE);
        while (!links.isEmpty()) {
            links.forEach(link -> walk.take((AuditSeal) link[0], (AuditEvent) link[1]));
            links = chain.links(walk.seq, AT_ONCE);
        }
        Instant now = clock.now();
        unsealed(walk, now.minus(UNSEALED_FOR));
        String head = walk.links == 0 ? null : walk.seal;
        return new Verification(walk.links, head, now, walk.wrong, walk.findings, record.verify(reader));
    }

    private void unsealed(Walk walk, Instant until) {
        chain.unsealed(Instant.EPOCH, until, AT_ONCE)
                .forEach(event -> walk.find(ChainFinding.Kind.UNSEALED, null, (Long) event[0]));
    }

    /** How far it has come, and what it found. */
    private static final class Walk {
        private long seq;
        private long links;
        private String seal = AuditSeal.BEGINNING;
        private long wrong;
        private final List<ChainFinding> findings = new ArrayList<>();

        void take(AuditSeal link, AuditEvent event) {
            if (link.seq() != seq + 1) {
                find(ChainFinding.Kind.MISSING, seq + 1, null);
            } else if (!link.previousSeal().equals(seal)) {
                find(ChainFinding.Kind.REORDERED, link.seq(), link.eventId());
            }
            if (event == null) {
                find(ChainFinding.Kind.MISSING, link.seq(), link.eventId());
            } else if (!isAsSealed(link, event)) {
                find(ChainFinding.Kind.CHANGED, link.seq(), link.eventId());
            }
            seq = link.seq();
            seal = link.seal();
            links++;
        }

        private static boolean isAsSealed(AuditSeal link, AuditEvent event) {
            String content = event.computeHash();
            return content.equals(event.contentHash())
                    && link.computeSeal(content).equals(link.seal());
        }

        void find(ChainFinding.Kind kind, Long place, Long eventId) {
            wrong++;
            if (findings.size() < MOST_FINDINGS) {
                findings.add(new ChainFinding(kind, place, eventId));
            }
        }
    }
}
