package org.broadsheet.body;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what is taken out of a body while it is read. */
final class Notices {
    private final Map<BodyNotice.Kind, Integer> counts = new EnumMap<>(BodyNotice.Kind.class);

    void add(BodyNotice.Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    List<BodyNotice> all() {
        return counts.entrySet().stream()
                .map(count -> new BodyNotice(count.getKey(), count.getValue()))
                .toList();
    }
}
