package org.broadsheet.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.SiteSettings;

/**
 * Keeps other sites from posting in a reader's name. Public forms carry no token, for their pages are cached; so the
 * browser's own word on where a form stood is believed: {@code Sec-Fetch-Site}, else {@code Origin}. Where it says
 * neither, a guest passes and a signed-in reader is refused.
 */
@ApplicationScoped
public class CrossSite {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    @Inject
    SiteSettings settings;

    /** Whether a request that changes something comes, or may come, from another site. */
    public boolean refuses(HttpServletRequest request, boolean signedIn) {
        return refuses(request, settings.url(), signedIn);
    }

    static boolean refuses(HttpServletRequest request, String ours, boolean signedIn) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !"same-origin".equals(site);
        }
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return !isOurs(origin, ours);
        }
        return signedIn;
    }

    /** Refuses with 403 {@code cross-site}. */
    public void check(HttpServletRequest request, boolean signedIn) {
        if (refuses(request, signedIn)) {
            throw new ProblemException("cross-site", 403, "This was sent from another site.");
        }
    }

    private static boolean isOurs(String origin, String ours) {
        String asked = origin(origin);
        return asked != null && asked.equals(origin(ours));
    }

    /** Scheme, host and port of an address in one spelling, or null when it has none. */
    private static String origin(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getScheme() == null || uri.getHost() == null) {
                return null;
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            int usual = "https".equals(scheme) ? HTTPS_PORT : HTTP_PORT;
            int port = uri.getPort() < 0 ? usual : uri.getPort();
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
        } catch (URISyntaxException notOne) {
            return null;
        }
    }
}
