package org.broadsheet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Load by Gatling from Maven Central, in a process of its own; its simulation prints what came of it. */
final class Gatling implements Load {
    private static final String MARK = "RESULT ";

    @Override
    public String name() {
        return "Gatling";
    }

    @Override
    public Outcome run(Case.Run run) {
        Path plan = FOLDER.resolve("load.json");
        try {
            Files.writeString(plan, Load.json(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dbench.run=" + plan,
                "-cp",
                System.getProperty("java.class.path"),
                "io.gatling.app.Gatling",
                "-s",
                "org.broadsheet.bench.GatlingSimulation",
                "-rf",
                FOLDER.resolve("gatling").toString(),
                "-nr");
        return Outcome.read(Load.last(new ProcessBuilder(command), run.seconds(), MARK));
    }
}
