package org.broadsheet.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.broadsheet.account.Role;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class ErrorReportsTest {
    private static final String ANYWHERE = "192.0.2.1";

    @Parameter
    House house;

    private Samples samples;
    private ErrorReporting reporting;
    private ErrorDesk desk;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        reporting = house.get(ErrorReporting.class);
        desk = house.get(ErrorDesk.class);
    }

    private void report(long story, String detail) {
        reporting.report(new ErrorReporting.Report(story, detail, "marta@example.org", ANYWHERE));
    }

    private List<ErrorReportEntry> open(Actor actor) {
        return desk.list(actor, ReportState.OPEN, null, 10).items();
    }

    @Test
    void theDeskReadsWhatReadersReport() {
        long story = samples.live();
        report(story, "  The strike began\r\n\r\n\r\nin April. ");
        ErrorReportEntry entry = open(samples.editor()).get(0);
        assertThat(entry.articleId()).isEqualTo(story);
        assertThat(entry.headline()).isEqualTo("Bridge opens over the harbour");
        assertThat(entry.path()).startsWith("/world/2026/03/02/");
        assertThat(entry.detail()).isEqualTo("The strike began\n\nin April.");
        assertThat(entry.email()).isEqualTo("marta@example.org");
        assertThat(desk.count(samples.editor())).isEqualTo(1);
    }

    @Test
    void onlyReleasedStoriesCanBeReported() {
        long draft = samples.draft();
        assertRefused(404, "not-found", () -> report(draft, "Wrong"));
        assertRefused(404, "not-found", () -> report(987_654L, "Wrong"));
    }

    @Test
    void theAddressOfAReaderIsOneAddress() {
        long story = samples.live();
        for (String email : List.of(
                "a,b@example.org",
                "a;b@example.org",
                "a@example.org?bcc=b",
                "<a>@example.org",
                "a@example.org,b",
                "a:b@c.org")) {
            ProblemException refusal =
                    refusalOf(() -> reporting.report(new ErrorReporting.Report(story, "Wrong", email, ANYWHERE)));
            assertThat(refusal.violations())
                    .as(email)
                    .extracting(Violation::field)
                    .containsExactly("email");
        }
        reporting.report(new ErrorReporting.Report(story, "Wrong", "marta+news@mail.example.org", ANYWHERE));
        assertThat(house.rows("select email from error_report"))
                .containsExactly(List.of("marta+news@mail.example.org"));
    }

    @Test
    void faultyReportsAreRefusedWithEachFault() {
        long story = samples.live();
        ProblemException refusal =
                refusalOf(() -> reporting.report(new ErrorReporting.Report(story, " ", "marta@", ANYWHERE)));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("detail", "email");
        assertRefused(400, "invalid", () -> report(story, "x".repeat(2001)));
        assertRefused(400, "invalid", () -> report(story, "a\u0000b"));
        assertThat(house.rows("select id from error_report")).isEmpty();
    }

    @Test
    void aReportThatIsSentTwiceIsOne() {
        long story = samples.live();
        for (int click = 0; click < 7; click++) {
            report(story, "The strike began in April.");
        }
        house.clock().advance(Duration.ofSeconds(15));
        report(story, "The strike began in April.");

        assertThat(open(samples.editor())).hasSize(2);
    }

    private Callable<?> sending(long story, String detail, String network) {
        return () -> {
            reporting.report(new ErrorReporting.Report(story, detail, "marta@example.org", network));
            return "kept";
        };
    }

    @Test
    void aReportThatIsSentTwiceAtOnceIsOneAndCountsOnce() throws Exception {
        long story = samples.live();
        Callable<?> click = sending(story, "Wrong", ANYWHERE);

        assertThat(AtOnce.all(List.of(click, click))).containsExactly("kept", "kept");
        assertThat(open(samples.editor())).hasSize(1);
        assertThat(house.rows("select hits from throttle where bucket like 'error-report:%'"))
                .containsExactly(List.of(1));
    }

    @Test
    void moreReadersThanThereAreConnectionsReportAtOnce() throws Exception {
        long story = samples.live();
        List<Callable<?>> readers = IntStream.range(0, 24)
                .<Callable<?>>mapToObj(n -> sending(story, "Wrong " + n, "192.0.2." + n))
                .toList();

        assertThat(AtOnce.all(readers)).hasSize(24).containsOnly("kept");
        assertThat(house.rows("select count(distinct detail) from error_report"))
                .containsExactly(List.of(24L));
    }

    @Test
    void oneAddressCannotFloodTheDesk() {
        long story = samples.live();
        for (int n = 0; n < 5; n++) {
            report(story, "Wrong " + n);
        }
        ProblemException refusal = refusalOf(() -> report(story, "Wrong again"));
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.facts()).containsKey("retryAfter");
        reporting.report(new ErrorReporting.Report(story, "From elsewhere", null, "192.0.2.2"));
        assertThat(open(samples.editor())).hasSize(6);
    }

    @Test
    void whoMayNotEditDoesNotReadThem() {
        report(samples.live(), "Wrong");
        assertRefused(403, "permission", () -> open(samples.reporter()));
        long id = open(samples.editor()).get(0).id();
        assertRefused(403, "permission", () -> desk.handle(samples.reporter(), id, null));
    }

    @Test
    void anEditorOfOneSectionReadsThoseOfThatSection() {
        long sport = samples.section("sport").id();
        long inSport = samples.publish(
                samples.draft(samples.reporter(), samples.copy().section(sport).content()));
        report(samples.live(), "In world");
        report(inSport, "In sport");
        Actor sportsEditor = samples.personIn(samples.section("sport"), "sports", Role.EDITOR);
        assertThat(open(sportsEditor)).extracting(ErrorReportEntry::detail).containsExactly("In sport");
        assertThat(desk.count(sportsEditor)).isEqualTo(1);
        long inWorld = open(samples.editor()).stream()
                .filter(entry -> entry.detail().equals("In world"))
                .findFirst()
                .orElseThrow()
                .id();
        assertRefused(404, "not-found", () -> desk.handle(sportsEditor, inWorld, null));
    }

    @Test
    void aReportIsHandledOnceAndTheTrailSaysByWhom() {
        report(samples.live(), "Wrong");
        long id = open(samples.editor()).get(0).id();
        desk.handle(samples.editor(), id, "Asked the harbour office.");
        assertThat(open(samples.editor())).isEmpty();
        ErrorReportEntry handled = desk.list(samples.editor(), ReportState.HANDLED, null, 10)
                .items()
                .get(0);
        assertThat(handled.handledBy()).isEqualTo("Editor");
        assertThat(handled.note()).isEqualTo("Asked the harbour office.");
        assertRefused(409, "already-handled", () -> desk.handle(samples.editor2(), id, "Me too"));
        assertThat(house.rows("select actor_handle, reason from audit_event where action = 'error-report.handle'"))
                .containsExactly(List.of("editor", "Asked the harbour office."));
    }

    @Test
    void aReportStaysWhenTheStoryChangesOrGoes() {
        long story = samples.live();
        report(story, "Wrong");
        samples.move(
                samples.editor(),
                samples.ask(story, org.broadsheet.workflow.Transition.UNPUBLISH).noting("Not yet signed."));
        assertThat(open(samples.editor())).hasSize(1);
    }
}
