package org.broadsheet.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds a Chromium or Chrome on this machine, and installs one where there is none. */
final class Chromium {

    /** Stands for the browser that Playwright's installer has brought. */
    static final String OF_PLAYWRIGHT = "";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge");
    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/snap/bin/chromium");
    private static final Path OUTPUT = Path.of("target/browser-installation.log");

    private Chromium() {}

    /** The executable, or {@link #OF_PLAYWRIGHT}. */
    static String find() {
        return onThisMachine()
                .or(Chromium::fromDebian)
                .or(Chromium::fromPlaywright)
                .orElseThrow(Chromium::none);
    }

    private static Optional<String> onThisMachine() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, ELSEWHERE.stream().map(Path::of))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static Optional<String> fromDebian() {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        say("No Chromium or Chrome here: installing Debian's package chromium for the browser tests.");
        String command = "apt-get update && apt-get install -y --no-install-recommends chromium";
        boolean root = "root".equals(System.getProperty("user.name"));
        boolean done = root ? run("sh", "-c", command) : run("sudo", "-n", "sh", "-c", command);
        return done ? onThisMachine() : Optional.empty();
    }

    private static Optional<String> fromPlaywright() {
        say("Fetching a Chromium with Playwright's installer for the browser tests.");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        boolean done = run(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
        return done ? Optional.of(OF_PLAYWRIGHT) : Optional.empty();
    }

    private static IllegalStateException none() {
        return new IllegalStateException("The browser tests need Chromium or Chrome on the PATH, and none could be"
                + " installed (see " + OUTPUT + "). On Debian or Ubuntu: apt-get install chromium. To leave the"
                + " browser tests out: mvn verify -DskipBrowser");
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(OUTPUT.toFile()))
                    .start();
            if (process.waitFor(10, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
