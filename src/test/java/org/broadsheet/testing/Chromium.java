package org.broadsheet.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a Chromium or Chrome, and installs one where there is none: by Debian's packages where there are such and we may,
 * else with Playwright's installer. It says so in one line; where nothing helps, the failure says what would.
 */
final class Chromium {

    /** Stands for the browser that Playwright's installer has brought. */
    static final String OF_PLAYWRIGHT = "";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge");
    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "/snap/bin/chromium");
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final String INSTALL = "export DEBIAN_FRONTEND=noninteractive; "
            + "apt-get update && apt-get install -y --no-install-recommends chromium";

    private final Machine machine;

    Chromium(Machine machine) {
        this.machine = machine;
    }

    /** What the search needs of a machine. */
    interface Machine {
        /** The folders in which commands are looked for. */
        List<Path> path();

        boolean isExecutable(Path file);

        boolean isRoot();

        /** Whether a command ended well. */
        boolean run(List<String> command);

        boolean installWithPlaywright();

        void say(String line);
    }

    /** The executable on this machine, or {@link #OF_PLAYWRIGHT}. */
    static String find() {
        return new Chromium(new ThisMachine()).look();
    }

    String look() {
        return onThisMachine().or(this::fromDebian).or(this::fromPlaywright).orElseThrow(Chromium::none);
    }

    private Optional<String> onThisMachine() {
        Stream<Path> onPath =
                machine.path().stream().flatMap(folder -> NAMES.stream().map(folder::resolve));
        return Stream.concat(onPath, ELSEWHERE.stream().map(Path::of))
                .filter(machine::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private Optional<String> fromDebian() {
        if (!machine.isExecutable(APT)) {
            return Optional.empty();
        }
        machine.say("No Chromium or Chrome here: installing Debian's package chromium for the browser tests.");
        boolean done = machine.run(
                machine.isRoot() ? List.of("sh", "-c", INSTALL) : List.of("sudo", "-n", "sh", "-c", INSTALL));
        return done ? onThisMachine() : Optional.empty();
    }

    private Optional<String> fromPlaywright() {
        machine.say("Fetching a Chromium with Playwright's installer for the browser tests.");
        return machine.installWithPlaywright() ? Optional.of(OF_PLAYWRIGHT) : Optional.empty();
    }

    private static IllegalStateException none() {
        return new IllegalStateException("The browser tests need Chromium or Chrome on the PATH, and none could be"
                + " installed (see " + ThisMachine.OUTPUT + "). On Debian or Ubuntu: apt-get install chromium. To"
                + " leave the browser tests out: mvn verify -DskipBrowser");
    }
}
