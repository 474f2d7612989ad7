package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the operating system says of some processes. Only Linux says it. */
final class Processes {
    private static final Path PROC = Path.of("/proc");
    private static final int TICK_MS = 10;
    private static final int USER = 11;
    private static final int PARENT = 1;
    private static final Pattern COMPILER = Pattern.compile("C[12] CompilerThre");

    private final LongPredicate wanted;

    private Processes(LongPredicate wanted) {
        this.wanted = wanted;
    }

    /** The Java process of the server with this base folder. */
    static Processes ofServer(Path base) {
        String mark = "-Djboss.server.base.dir=" + base;
        return new Processes(pid -> {
            String line = read(pid, "cmdline");
            return line.contains(mark) && line.contains("jboss-modules.jar");
        });
    }

    /** A process and its children. */
    static Processes family(long parent) {
        return new Processes(pid -> pid == parent || parentOf(pid) == parent);
    }

    static Processes none() {
        return new Processes(pid -> false);
    }

    /** Milliseconds of processor time so far, in all; of children that have ended, too. */
    long cpu() {
        return pids().stream().mapToLong(Processes::cpuOf).sum();
    }

    /** Milliseconds of processor time so far of the just-in-time compiler's threads. */
    long cpuOfCompilers() {
        return pids().stream()
                .flatMap(pid -> names(PROC.resolve(pid + "/task")).map(thread -> pid + "/task/" + thread))
                .filter(thread -> COMPILER.matcher(read(thread, "comm")).lookingAt())
                .mapToLong(thread -> ticks(stat(thread), 2))
                .sum();
    }

    /** Resident memory, megabytes. */
    long resident() {
        return pids().stream()
                        .flatMap(pid -> read(pid, "status").lines())
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    private List<Long> pids() {
        return names(PROC)
                .filter(name -> name.matches("\\d+"))
                .map(Long::valueOf)
                .filter(wanted::test)
                .toList();
    }

    /** What is in a folder of the system's, by name; nothing once its process has ended. */
    private static Stream<String> names(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? Stream.empty() : Stream.of(names);
    }

    static long parentOf(long pid) {
        String[] fields = stat(pid);
        return fields.length > PARENT ? Long.parseLong(fields[PARENT]) : -1;
    }

    private static long cpuOf(long pid) {
        return ticks(stat(pid), 4);
    }

    /** Of a process or thread itself, user's and system's, and then of children that have ended. */
    private static long ticks(String[] fields, int count) {
        return Stream.of(fields)
                        .skip(USER)
                        .limit(count)
                        .mapToLong(Long::parseLong)
                        .sum()
                * TICK_MS;
    }

    /** The fields behind the name, which may hold spaces. */
    private static String[] stat(Object pid) {
        String line = read(pid, "stat");
        return line.isEmpty()
                ? new String[0]
                : line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    private static String read(Object pid, String file) {
        try {
            return Files.readString(PROC.resolve(pid + "/" + file));
        } catch (IOException gone) {
            return "";
        }
    }
}
