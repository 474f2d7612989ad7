package org.broadsheet.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.validation.SimpleDocumentValidator.SchemaReadException;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker. It reads what the server sent, not what a script made of it. On the desk PrimeFaces' own slips are
 * allowed, by the list in {@code nu-allowed-on-desk.txt}; on public pages nothing is.
 */
final class Markup {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";
    private static final List<String> ON_DESK = allowedOnDesk();
    private static Markup only;

    private final SimpleDocumentValidator checker = new SimpleDocumentValidator();
    private final Findings findings = new Findings();

    private Markup() {
        try {
            checker.setUpMainSchema(SCHEMA, findings);
            checker.setUpValidatorAndParsers(findings, true, false);
        } catch (SchemaReadException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (Exception failed) {
            throw new IllegalStateException("the HTML checker does not start", failed);
        }
    }

    /** The errors of a page, each with its place. */
    static synchronized List<String> errors(String path, String html) {
        if (only == null) {
            only = new Markup();
        }
        List<String> errors = only.check(html);
        return path.startsWith("/desk") ? errors.stream().filter(Markup::isOurs).toList() : errors;
    }

    private List<String> check(String html) {
        findings.all.clear();
        try {
            checker.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            findings.all.add(e.toString());
        }
        return List.copyOf(findings.all);
    }

    private static boolean isOurs(String error) {
        return ON_DESK.stream().noneMatch(error::contains);
    }

    private static List<String> allowedOnDesk() {
        try (InputStream in = Markup.class.getResourceAsStream("nu-allowed-on-desk.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Findings implements ErrorHandler {
        private final List<String> all = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            // The checker's hints are no errors.
        }

        @Override
        public void error(SAXParseException error) {
            all.add("line %d, column %d: %s"
                    .formatted(error.getLineNumber(), error.getColumnNumber(), error.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
