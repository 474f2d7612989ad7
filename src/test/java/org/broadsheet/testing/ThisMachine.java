package org.broadsheet.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine on which the tests run; what its installers say is kept in a file. */
final class ThisMachine implements Chromium.Machine {

    static final Path OUTPUT = Path.of("target/browser-installation.log");

    @Override
    public List<Path> path() {
        String folders = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(folders.split(File.pathSeparator)).map(Path::of).toList();
    }

    @Override
    public boolean isExecutable(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    @Override
    public boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public boolean installWithPlaywright() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        return run(List.of(java, "-cp", classes, "com.microsoft.playwright.CLI", "install", "chromium"));
    }

    @Override
    public boolean run(List<String> command) {
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

    @Override
    public void say(String line) {
        System.out.println(line);
    }
}
