package org.broadsheet.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.broadsheet.platform.ProblemException;

/** What the moderators' pages ask of HTTP: parameters in, a status or another place out. */
@RequestScoped
class ModerationExchange {
    /** A parameter, or another text where it is not there or empty. */
    String text(String name, String otherwise) {
        String value = external().getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** A parameter that is a number; anything else names nothing. */
    long number(String name) {
        String value = text(name, "");
        if (!value.matches("\\d{1,18}")) {
            throw ProblemException.notFound();
        }
        return Long.parseLong(value);
    }

    /** A parameter that is one of these words; anything else names nothing. */
    <E extends Enum<E>> E choice(Class<E> words, String name) {
        String value = text(name, "");
        return Stream.of(words.getEnumConstants())
                .filter(word -> word.name().equals(value))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** A text as it may stand in an address. */
    String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Ends the page with 303. */
    void goTo(String address) {
        external().setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        external().setResponseHeader("Location", address);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** Shows the page with the status of a refusal. */
    void status(ProblemException refusal) {
        external().setResponseStatus(refusal.status());
    }

    /** Ends the page with the error page of a refusal. */
    void fail(ProblemException refusal) {
        try {
            external().responseSendError(refusal.status(), null);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
