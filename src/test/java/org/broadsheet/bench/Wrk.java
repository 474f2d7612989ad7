package org.broadsheet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Load by wrk, an optional program of the system that is fast enough for cached pages. Its scripts are Lua. */
final class Wrk implements Load {
    private static final String MARK = "RESULT ";
    private static final String DONE = """
            function done(summary, latency, requests)
              local e = summary.errors
              io.write(string.format(
                'RESULT {"requests":%d,"errors":%d,"seconds":%.6f,"p50":%.3f,"p99":%.3f}\\n',
                summary.requests, e.status + e.connect + e.read + e.write + e.timeout, summary.duration / 1e6,
                latency:percentile(50) / 1000, latency:percentile(99) / 1000))
            end
            """;
    private static final String EACH = """
            local made = 0
            function setup(thread)
              thread:set("user", made)
              made = made + 1
            end
            function init(args)
              turn = 0
            end
            local function fill(text)
              local n = start + user * 1000000 + turn
              local ip = "10." .. math.floor(n / 65536) % 250 .. "." .. math.floor(n / 256) % 256 .. "." .. n % 256
              return (text:gsub("{n}", string.format("%d", n)):gsub("{ip}", ip):gsub("{turn}", string.format("%d", turn))
                :gsub("{id}", string.format("%d", ids[user + 1] or 0)))
            end
            function request()
              -- wrk asks the first thread once to see what a request is like, and does not send that one
              if user == 0 and not asked then
                asked = true
              else
                turn = turn + 1
              end
              local filled = {}
              for name, value in pairs(headers) do
                filled[name] = fill(value)
              end
              return wrk.format(method, fill(path), filled, body and fill(body) or nil)
            end
            """;

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("wrk", "-v")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "wrk";
    }

    @Override
    public Outcome run(Case.Run run) {
        int threads = run.what().hasIds() ? run.connections() : 1;
        Path script = FOLDER.resolve("load.lua");
        try {
            Files.writeString(script, run.what().isFixed() ? DONE : variables(run) + EACH + DONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = List.of(
                "wrk",
                "-t" + threads,
                "-c" + run.connections(),
                "-d" + run.seconds() + "s",
                "--timeout",
                "20s",
                "-s",
                script.toString(),
                run.url() + (run.what().isFixed() ? run.what().path() : "/"));
        return Outcome.read(Load.last(new ProcessBuilder(command), run.seconds(), MARK));
    }

    private static String variables(Case.Run run) {
        Case what = run.what();
        String headers = what.headers().entrySet().stream()
                .map(Wrk::header)
                .collect(Collectors.joining(", ", "headers = {", "}\n"));
        String ids = run.ids().stream().map(String::valueOf).collect(Collectors.joining(", ", "ids = {", "}\n"));
        String body = what.body() == null ? "" : "body = " + text(what.body()) + "\n";
        return "start = " + run.start() + "\nmethod = " + text(what.method()) + "\npath = " + text(what.path()) + "\n"
                + headers + ids + body;
    }

    private static String header(Map.Entry<String, String> header) {
        return "[" + text(header.getKey()) + "] = " + text(header.getValue());
    }

    /** A text of ASCII in JSON is one in Lua. */
    private static String text(String ascii) {
        return Load.json(ascii);
    }
}
