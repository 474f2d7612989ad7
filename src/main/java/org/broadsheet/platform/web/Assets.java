package org.broadsheet.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.platform.Hashes;

/**
 * The site's own style sheets, scripts and signs, and the address of each. The address changes with the content, so that
 * browsers may keep a file for ever.
 */
@ApplicationScoped
public class Assets {
    /** The folder of the web application that holds them, and the start of their addresses. */
    static final String FOLDER = "/static/";

    private static final int HASH_LENGTH = 12;

    private ServletContext context;

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** The context itself: an injected one would need a request, and some pages are written in front of all servlets. */
    void install(@Observes @Initialized(ApplicationScoped.class) ServletContext started) {
        context = started;
    }

    /** The address of a file, as in {@code css/site.css}; one that is not there is a mistake of the page. */
    public String address(String file) {
        String path = FOLDER + file;
        return path + "?v=" + version(path).orElseThrow(() -> new IllegalArgumentException("no file " + path));
    }

    /** The version of the file at a path, if there is one. */
    Optional<String> version(String path) {
        String known = versions.get(path);
        if (known == null) {
            known = read(path);
            if (known != null) {
                versions.put(path, known);
            }
        }
        return Optional.ofNullable(known);
    }

    private String read(String path) {
        try (InputStream file = context.getResourceAsStream(path)) {
            if (file == null) {
                return null;
            }
            String content = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
            return Hashes.sha256(content).substring(0, HASH_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
