package org.broadsheet.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;

/** How long after it was published a story stands in a list that many are reading. */
final class Visibility {
    private static final int STORIES = 20;
    private static final int READERS = 8;
    private static final int READING = 40;
    private static final int POLL = 10;
    private static final double P99 = 0.99;
    private static final double MILLION = 1e6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ServerUnderTest server;
    private final Cases cases;

    Visibility(ServerUnderTest server, Cases cases) {
        this.server = server;
        this.cases = cases;
    }

    void measure(Load load, Results into) {
        Case list = Case.get("list", "/world");
        Case.Run run = new Case.Run(list, server.url(), READERS, READING, 0, List.of());
        List<Newsroom.Story> ready = new ArrayList<>();
        for (int n = 0; n < STORIES; n++) {
            ready.add(cases.desk().approved(StoryText.any()));
        }
        CompletableFuture<Load.Outcome> readers = CompletableFuture.supplyAsync(() -> load.run(run));
        List<Double> waits = new ArrayList<>();
        ready.forEach(story -> waits.add(published(story)));
        into.figures()
                .put("errors of the readers meanwhile", (double) readers.join().errors());
        Collections.sort(waits);
        into.figures().put("published to visible, p50 ms", Meter.rounded(waits.get(STORIES / 2)));
        into.figures().put("published to visible, p99 ms", Meter.rounded(waits.get((int) (P99 * STORIES))));
    }

    /** Milliseconds from the desk's answer to the first page of the section that has the story. */
    private double published(Newsroom.Story story) {
        int status = cases.desk().ask("editor", story, "publish", Map.of()).statusCode();
        long from = System.nanoTime();
        if (status != 200) {
            throw new IllegalStateException("not published: " + status);
        }
        String path = cases.desk().look(story).path();
        while (!ServerUnderTest.get(server.url() + "/world").body().contains(path)) {
            if (System.nanoTime() - from > PATIENCE.toNanos()) {
                throw new IllegalStateException(path + " is not in the list");
            }
            Pause.millis(POLL);
        }
        return (System.nanoTime() - from) / MILLION;
    }
}
