package org.broadsheet.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.testing.ServerUnderTest;

/**
 * Measures a case: warms it up, then runs each level between two looks at the processor time. While eight connections
 * want both processors, the just-in-time compiler is one of many and lags minutes behind; so after them a single one
 * goes on until the compiler has next to nothing to do, or for as long as the plan allows.
 */
final class Meter {
    private static final int WARM_CONNECTIONS = 8;
    private static final String UNSETTLED = "measured before the compiler had done";
    private static final int SETTLE_SECONDS = 5;
    /** Of a second of settling, milliseconds; what the compiler takes in a server that has been warm for minutes. */
    private static final long COMPILED = 30;

    private static final long NUMBERS_A_RUN = 300_000_000;
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() >>> 40);
    private static final double ROUND = 1000;

    private final BenchPlan plan;
    private final ServerUnderTest server;
    private final Processes application;
    private final Processes database;
    private final Load load;

    Meter(BenchPlan plan, ServerUnderTest server, Processes database, Load load) {
        this.plan = plan;
        this.server = server;
        this.application = Processes.ofServer(server.base());
        this.database = database;
        this.load = load;
    }

    void measure(String mode, Case what, Cases cases, Results into) {
        load.run(run(
                what, Math.min(WARM_CONNECTIONS, what.most()), plan.seconds().warm(), cases));
        if (!settled(what, cases)) {
            into.about().merge(UNSETTLED, mode + " " + what.name(), (others, one) -> others + "; " + one);
        }
        plan.levels().stream()
                .filter(connections -> connections <= what.most())
                .map(connections ->
                        measured(mode, run(what, connections, plan.seconds().measured(), cases)))
                .forEach(into.rows()::add);
    }

    private boolean settled(Case what, Cases cases) {
        for (int seconds = 0; seconds < plan.seconds().settled(); seconds += SETTLE_SECONDS) {
            long before = application.cpuOfCompilers();
            load.run(run(what, 1, SETTLE_SECONDS, cases));
            long taken = application.cpuOfCompilers() - before;
            // Less than nothing is what a thread took away that has ended meanwhile.
            if (taken >= 0 && taken < COMPILED * SETTLE_SECONDS) {
                return true;
            }
        }
        return false;
    }

    private Case.Run run(Case what, int connections, int seconds, Cases cases) {
        List<Long> ids = what.hasIds() ? cases.drafts(connections) : List.of();
        return new Case.Run(what, server.url(), connections, seconds, NUMBERS.getAndAdd(NUMBERS_A_RUN), ids);
    }

    private Results.Row measured(String mode, Case.Run run) {
        long cpu = application.cpu();
        long cpuOfDatabase = database.cpu();
        Load.Outcome outcome = load.run(run);
        double each = Math.max(1, outcome.requests());
        Results.Row row = new Results.Row(
                mode,
                run.what().name(),
                run.connections(),
                outcome.requests(),
                outcome.errors(),
                rounded(outcome.requests() / outcome.seconds()),
                rounded((application.cpu() - cpu) / each),
                rounded((database.cpu() - cpuOfDatabase) / each),
                outcome.p50(),
                outcome.p99());
        System.out.println(row);
        return row;
    }

    static double rounded(double number) {
        return Math.round(number * ROUND) / ROUND;
    }

    long resident() {
        return application.resident();
    }
}
