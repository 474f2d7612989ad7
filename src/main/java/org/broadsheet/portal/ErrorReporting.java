package org.broadsheet.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Secrets;
import org.broadsheet.platform.Throttle;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.text.HiddenCharacters;
import org.broadsheet.text.PlainText;

/**
 * Takes what readers have to say about errors in stories that are out. Anybody may, without a name; so the address that
 * it comes from is counted, by a keyed hash. That is done before the transaction begins, so that no report holds one
 * connection and waits for another.
 */
@ApplicationScoped
public class ErrorReporting {
    /** The longest report, in characters. */
    public static final int LONGEST = 2000;

    private static final int LONGEST_EMAIL = 200;
    // One address: nothing in it that a mail program might take for the end of it, or for a second one.
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@\"<>(),:;\\\\\\[\\]\\p{Cc}\\p{Cf}]{1,64}@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++");
    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** How much later the same words are a second click and no second report. */
    private static final Duration TWICE = Duration.ofSeconds(15);

    @Inject
    PublishedArticles published;

    @Inject
    ErrorReports reports;

    @Inject
    Throttle throttle;

    @Inject
    Secrets secrets;

    @Inject
    DatabaseClock clock;

    @Inject
    PortalMessages messages;

    /**
     * What a reader sends.
     *
     * @param email where the reader may be asked, or nothing
     * @param network the part of the address that is counted by
     */
    public record Report(long articleId, String detail, String email, String network) {}

    /**
     * Keeps a report for the desk; one that is sent twice is kept once. 404 unless readers have the story; 400 with each
     * fault; 429 for too many.
     */
    public void report(Report report) {
        if (published.findTeaser(report.articleId()).isEmpty()) {
            throw ProblemException.notFound();
        }
        refuseHidden("detail", HiddenCharacters.inText(report.detail()));
        refuseHidden("email", HiddenCharacters.inLine(report.email()));
        String detail = PlainText.lines(report.detail());
        String email = PlainText.line(report.email());
        check(detail, email);
        keepOnce(new ErrorReport(report.articleId(), detail, email, clock.now()), report.network());
    }

    private void keepOnce(ErrorReport report, String network) {
        if (reports.has(report, TWICE)) {
            return;
        }
        String bucket = "error-report:" + secrets.hash("error-report", network);
        if (!throttle.allows(bucket, MOST, WINDOW)) {
            throw new ProblemException(
                    "flood",
                    429,
                    messages.say("report_flood", WINDOW.toMinutes()),
                    List.of(),
                    Map.of("retryAfter", WINDOW.toSeconds()));
        }
        if (!reports.addOnce(report, TWICE)) {
            throttle.takeBack(bucket);
        }
    }

    private void refuseHidden(String field, boolean hidden) {
        if (hidden) {
            throw ProblemException.invalid(field, messages.say("hidden_characters"));
        }
    }

    private void check(String detail, String email) {
        List<Violation> violations = new ArrayList<>();
        if (detail == null) {
            violations.add(new Violation("detail", messages.say("report_missing")));
        } else if (detail.length() > LONGEST) {
            violations.add(new Violation("detail", messages.say("report_long", LONGEST)));
        }
        if (email != null
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            violations.add(new Violation("email", messages.say("report_email")));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
