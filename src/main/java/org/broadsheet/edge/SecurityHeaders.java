package org.broadsheet.edge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers that tell a browser what our pages never do, for every answer of the site. Scripts and styles come from
 * the site's own files alone; the desk may style inline, for PrimeFaces does.
 */
final class SecurityHeaders {
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'%s; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String STRICT = String.format(POLICY, "");
    private static final String DESK = String.format(POLICY, " 'unsafe-inline'");

    private SecurityHeaders() {}

    /**
     * The headers by name.
     *
     * @param path the path of the request
     * @param https whether readers reach the site by HTTPS
     */
    static Map<String, String> of(String path, boolean https) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", path.startsWith("/desk/") ? DESK : STRICT);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        if (https) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }
}
