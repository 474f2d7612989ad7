package org.broadsheet.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.CanonicalPathUtils;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;

/**
 * Leads other spellings of addresses that are not public pages by one 301 to the right one, with its query: one slash
 * between two words and none at the end, no parameters of the path, nothing in codes that needs none, and small letters
 * where people type them. What was sent would be lost on the way, so for any other method there is nothing at that
 * address, nor is there for a program that left a part of it empty. Public pages know their spelling themselves.
 *
 * <p>A folder of the application is handed on with a slash behind it, as the application's to answer: the server would
 * redirect to whatever host the request claims.
 *
 * @param folders their paths, without a slash at the end
 */
record SpellingHandler(Set<String> folders, ObjIntConsumer<HttpServerExchange> refusal, HttpHandler next)
        implements HttpHandler {
    /** First segments of pages: whether a letter is a capital makes no difference. */
    private static final Set<String> PAGES = Set.of("account", "desk");
    /** First segments of files and resources, which are case-sensitive. */
    private static final Set<String> FILES = Set.of("api", "favicon.ico", "jakarta.faces.resource", "media", "static");
    /** The doors of the desk and of one's account lead to a page themselves. */
    private static final Set<String> DOORS = Set.of("/account/", "/desk/");

    private static final int LONGEST = 500;
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/._~-]*+");

    /** The folders of an application, in whatever depth. */
    static Set<String> folders(ServletContext context) {
        Set<String> found = new HashSet<>();
        addFolders("/", context, found);
        return Set.copyOf(found);
    }

    private static void addFolders(String folder, ServletContext context, Set<String> found) {
        Set<String> paths = context.getResourcePaths(folder);
        if (paths != null) {
            paths.stream().filter(path -> path.endsWith("/")).forEach(path -> {
                found.add(path.substring(0, path.length() - 1));
                addFolders(path, context, found);
            });
        }
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRelativePath();
        String asked = exchange.isHostIncludedInRequestURI() ? path : exchange.getRequestURI();
        Optional<String> right = right(asked, path);
        if (right.isPresent()) {
            respell(exchange, asked, right.get());
            return;
        }
        if (folders.contains(path)) {
            exchange.setRelativePath(path + "/");
        }
        next.handleRequest(exchange);
    }

    private void respell(HttpServerExchange exchange, String asked, String right) {
        // as it is spelt: to the server's own type "get" is the same as "GET"
        String method = exchange.getRequestMethod().toString();
        boolean reading = method.equals(Methods.GET_STRING) || method.equals(Methods.HEAD_STRING);
        boolean partMissing = right.startsWith("/api/") && asked.contains("//");
        if (!reading || partMissing) {
            refusal.accept(exchange, StatusCodes.NOT_FOUND);
            return;
        }
        String query = exchange.getQueryString();
        exchange.setStatusCode(StatusCodes.MOVED_PERMANENTLY);
        exchange.getResponseHeaders().put(Headers.LOCATION, query.isEmpty() ? right : right + "?" + query);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        exchange.endExchange();
    }

    /**
     * The right spelling; empty where it is spelt so already, or is none of these addresses.
     *
     * @param asked the path as the client wrote it, nothing decoded
     * @param path the same, decoded and without parameters
     */
    static Optional<String> right(String asked, String path) {
        if (DOORS.contains(asked) || !PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        String whole = CanonicalPathUtils.canonicalize(path);
        String right = whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
        return Optional.of(right)
                .filter(spelt -> spelt.length() <= LONGEST)
                .flatMap(SpellingHandler::byKind)
                .filter(spelt -> !spelt.equals(asked));
    }

    private static Optional<String> byKind(String path) {
        String[] segments = path.split("/", 3);
        String first = segments.length > 1 ? segments[1] : "";
        if (PAGES.contains(first.toLowerCase(Locale.ROOT))) {
            return Optional.of(path.toLowerCase(Locale.ROOT));
        }
        return FILES.contains(first) ? Optional.of(path) : Optional.empty();
    }
}
