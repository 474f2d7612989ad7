package org.broadsheet.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run of the benchmark found; its JSON file is this.
 *
 * @param about what was run where: size, database, load generator, time
 * @param figures single numbers: milliseconds from start to ready, resident megabytes, milliseconds to visible
 */
record Results(Map<String, String> about, Map<String, Double> figures, List<Row> rows) {

    /**
     * One case at one level.
     *
     * @param mode {@code cached} or {@code uncached}
     * @param rate requests a second
     * @param cpu milliseconds of the server's processor time for a request, its compiler's included
     * @param database the same of the database's processes; 0 where there are none
     * @param p50 milliseconds
     * @param p99 milliseconds
     */
    record Row(
            String mode,
            String name,
            int connections,
            long requests,
            long errors,
            double rate,
            double cpu,
            double database,
            double p50,
            double p99) {
        /** Under which it is found again in another run. */
        String key() {
            return mode + " / " + name + " / " + connections;
        }
    }

    static Results empty() {
        return new Results(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    }
}
