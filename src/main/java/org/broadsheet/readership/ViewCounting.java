package org.broadsheet.readership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.platform.Hashes;
import org.broadsheet.platform.store.DatabaseClock;

/**
 * Counts readers, not requests: one reader, one story, half an hour, one view. Beacons are gathered in memory, so that
 * telling of a view costs the store nothing, and folded into it every few seconds; a node that dies takes with it what
 * came since.
 */
@ApplicationScoped
public class ViewCounting {
    /** More than this between two flushes is no readership; the surplus is let go. */
    private static final int MOST_WAITING = 200_000;

    @Inject
    ViewSalts salts;

    @Inject
    ViewLedger ledger;

    @Inject
    DatabaseClock clock;

    private final Map<String, Long> waiting = new ConcurrentHashMap<>();
    private volatile Salt salt = new Salt(null, null);

    private record Salt(String date, String text) {}

    /** Takes note of a beacon; what is no reader is let go. */
    public void note(Beacon beacon) {
        if (beacon.isFromReader() && waiting.size() < MOST_WAITING) {
            String key = Hashes.hmac(salt(), beacon.address(), beacon.userAgent(), beacon.articleId());
            waiting.putIfAbsent(key, beacon.articleId());
        }
    }

    /** Writes what was gathered; what cannot be written now is kept for the next time, and the failure thrown. */
    public void flush() {
        SortedMap<String, Long> taken = new TreeMap<>();
        for (String key : waiting.keySet()) {
            Long article = waiting.remove(key);
            if (article != null) {
                taken.put(key, article);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            ledger.fold(taken, clock.now());
        } catch (Throwable notNow) {
            taken.forEach(waiting::putIfAbsent);
            throw notNow;
        }
    }

    private String salt() {
        String today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).toString();
        Salt known = salt;
        if (!today.equals(known.date)) {
            known = new Salt(today, read(today));
            salt = known;
        }
        return known.text;
    }

    /** Two nodes may make it at once; the second finds it on the next look. */
    private String read(String date) {
        try {
            return salts.of(date);
        } catch (PersistenceException | TransactionalException madeMeanwhile) {
            return salts.of(date);
        }
    }
}
