package org.broadsheet.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.account.People;
import org.broadsheet.account.Permission;
import org.broadsheet.account.PersonName;
import org.broadsheet.account.Role;
import org.broadsheet.comment.CommentAuthor;
import org.broadsheet.comment.CommentMessages;
import org.broadsheet.comment.ReplyRules;
import org.broadsheet.conversation.SanctionCheck;
import org.broadsheet.moderation.Sanction.Kind;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.VisibleText;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.platform.store.EndOfTime;
import org.broadsheet.section.SectionTree;
import org.broadsheet.text.PlainText;

/** Imposes sanctions, lifts them, and says what they mean for somebody who wants to comment. */
@ApplicationScoped
@Transactional
public class Sanctions implements SanctionCheck {
    /** How long a ban counts until a second moderator confirms it. */
    static final Duration UNCONFIRMED = Duration.ofHours(72);

    private static final int LONGEST_REASON = 1000;
    private static final String ENTITY = "sanction";

    @Inject
    EntityManager entities;

    @Inject
    DatabaseClock clock;

    @Inject
    People people;

    @Inject
    SectionTree sections;

    @Inject
    AuditTrail trail;

    @Inject
    ModerationMessages messages;

    @Inject
    CommentMessages commentWords;

    /**
     * A sanction as it is asked for.
     *
     * @param until when it ends; needed by a suspension
     * @param section the slug of the section that it is limited to, or null
     */
    public record Imposition(String handle, Kind kind, Instant until, String section, String reason) {}

    /** A sanction as it stands. */
    public record Imposed(long id, Kind kind, Instant until, boolean confirmed) {
        static Imposed of(Sanction sanction) {
            return new Imposed(sanction.id(), sanction.kind(), sanction.untilAt(), sanction.isConfirmed());
        }
    }

    /**
     * Refuses with 403 {@code sanction} somebody who may not comment there now.
     *
     * @return whether a moderator must read their comments first
     */
    @Override
    public boolean check(CommentAuthor author, ReplyRules discussion) {
        List<Sanction> inForce = inForce(author, discussion);
        if (!author.isGuest()) {
            inForce.stream().filter(Sanction::forbids).findFirst().ifPresent(this::refuse);
        }
        return inForce.stream().anyMatch(sanction -> author.isGuest() || sanction.kind() == Kind.PREMODERATE);
    }

    /** The warning that somebody must read before commenting. */
    @Override
    public Optional<Warning> findWarning(Actor reader) {
        return of(reader.id()).stream()
                .filter(sanction -> sanction.kind() == Kind.WARN && sanction.forbids())
                .findFirst()
                .map(sanction -> new Warning(sanction.id(), sanction.reason()));
    }

    /** Notes that somebody has read the warning. */
    @Override
    public void acknowledge(Actor reader, long id) {
        Sanction sanction = entities.find(Sanction.class, id);
        if (sanction == null || !Objects.equals(sanction.personId(), reader.id()) || sanction.kind() != Kind.WARN) {
            throw ProblemException.notFound();
        }
        sanction.acknowledge(clock.now());
    }

    /** Imposes a sanction; the same ban by a second moderator confirms the first one's. */
    public Imposed impose(Actor moderator, Imposition wanted) {
        if (!moderator.mayAnywhere(Permission.SANCTION_IMPOSE)) {
            throw ProblemException.permission(Permission.SANCTION_IMPOSE);
        }
        PersonName person = people.findByHandle(wanted.handle()).orElseThrow(ProblemException::notFound);
        Long section = section(wanted.section());
        moderator.require(Permission.SANCTION_IMPOSE, section == null ? List.of() : sections.scopesOf(section));
        requireOther(moderator, person.id());
        requireLowerRank(moderator, person.id());
        VisibleText.require("reason", wanted.reason());
        String reason = PlainText.lines(wanted.reason());
        checkReason(reason);
        lock(person.id());
        requireNew(new Sanction(person.id(), wanted.kind(), section, EndOfTime.END, reason));
        return openBan(person.id(), wanted.kind(), section)
                .map(ban -> confirm(moderator, ban, wanted.until()))
                .orElseGet(() -> impose(moderator, person, section, wanted, reason));
    }

    /** Two moderators who do the same at once do it one after the other; native, for the row is another feature's. */
    private void lock(long personId) {
        entities.createNativeQuery("select id from person where id = ?1 for update")
                .setParameter(1, personId)
                .getSingleResult();
    }

    /** One thing is imposed once, so that lifting it lifts it. */
    private void requireNew(Sanction wanted) {
        if (of(wanted.personId()).stream().anyMatch(wanted::repeats)) {
            throw ProblemException.conflict("already-imposed", messages.say("refused_imposed"));
        }
    }

    private Imposed impose(Actor moderator, PersonName person, Long section, Imposition wanted, String reason) {
        Instant now = clock.now();
        Sanction sanction = new Sanction(person.id(), wanted.kind(), section, until(wanted, now), reason)
                .imposed(moderator.id(), now);
        entities.persist(sanction);
        trail.record(
                moderator, new AuditAction("sanction.impose", ENTITY, sanction.id(), reason, null, sanction.audited()));
        return Imposed.of(sanction);
    }

    private Imposed confirm(Actor moderator, Sanction ban, Instant until) {
        if (ban.imposedBy() == moderator.id()) {
            throw new ProblemException("four-eyes", 403, messages.say("refused_second"));
        }
        AuditValues before = ban.audited();
        ban.confirm(moderator.id(), clock.now(), until == null ? EndOfTime.END : until);
        AuditValues after = ban.audited();
        trail.record(
                moderator,
                new AuditAction(
                        "sanction.confirm", ENTITY, ban.id(), null, before.unlike(after), after.unlike(before)));
        return Imposed.of(ban);
    }

    /** Ends a sanction before its time. */
    public void lift(Actor moderator, long id) {
        if (!moderator.mayAnywhere(Permission.SANCTION_IMPOSE)) {
            throw ProblemException.permission(Permission.SANCTION_IMPOSE);
        }
        Sanction sanction = entities.find(Sanction.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (sanction == null || !sanction.isInForceAt(clock.now())) {
            throw ProblemException.notFound();
        }
        moderator.require(
                Permission.SANCTION_IMPOSE,
                sanction.sectionId() == null ? List.of() : sections.scopesOf(sanction.sectionId()));
        if (sanction.personId() != null) {
            requireOther(moderator, sanction.personId());
        }
        sanction.lift(moderator.id(), clock.now());
        trail.record(moderator, AuditAction.of("sanction.lift", ENTITY, id, null));
    }

    private List<Sanction> inForce(CommentAuthor author, ReplyRules discussion) {
        List<Sanction> all = author.isGuest() ? of("authorKey", author.authorKey()) : of(author.personId());
        List<Long> scopes = sections.scopesOf(discussion.sectionId());
        return all.stream()
                .filter(sanction -> sanction.sectionId() == null || scopes.contains(sanction.sectionId()))
                .toList();
    }

    private List<Sanction> of(long personId) {
        return of("personId", personId);
    }

    private List<Sanction> of(String field, Object value) {
        return entities.createQuery(
                        "select s from Sanction s where s." + field + " = :value and s.liftedAt is null"
                                + " and s.untilAt > :now order by s.id",
                        Sanction.class)
                .setParameter("value", value)
                .setParameter("now", clock.now())
                .getResultList();
    }

    private Optional<Sanction> openBan(long personId, Kind kind, Long section) {
        return of(personId).stream()
                .filter(sanction -> kind == Kind.BAN && sanction.kind() == Kind.BAN && !sanction.isConfirmed())
                .filter(sanction -> Objects.equals(sanction.sectionId(), section))
                .findFirst();
    }

    private void refuse(Sanction sanction) {
        String key = sanction.kind() == Kind.WARN ? "refused_warning" : "refused_sanction";
        throw new ProblemException(
                "sanction",
                403,
                commentWords.say(key, sanction.reason()),
                List.of(),
                Map.of("sanction", sanction.id(), "kind", sanction.kind(), "until", sanction.untilAt()));
    }

    private void requireOther(Actor moderator, long personId) {
        if (moderator.id() == personId) {
            throw new ProblemException("conflict-of-interest", 403, messages.say("refused_oneself"));
        }
    }

    /** Colleagues do not silence one another: only readers and staff below a moderator's own rank can be sanctioned. */
    private void requireLowerRank(Actor moderator, long personId) {
        int rank = people.rankOf(personId);
        if (rank > 0 && rank >= Role.rankOf(moderator)) {
            throw new ProblemException("rank", 403, messages.say("refused_rank"));
        }
    }

    private void checkReason(String reason) {
        if (reason == null || reason.length() > LONGEST_REASON) {
            throw ProblemException.invalid("reason", messages.say(reason == null ? "reason_missing" : "reason_long"));
        }
    }

    private Instant until(Imposition wanted, Instant now) {
        if (wanted.until() != null && !wanted.until().isAfter(now)
                || wanted.until() == null && wanted.kind() == Kind.SUSPEND) {
            throw ProblemException.invalid("until", messages.say("until_wrong"));
        }
        return switch (wanted.kind()) {
            case BAN -> now.plus(UNCONFIRMED);
            case WARN -> EndOfTime.END;
            case SUSPEND, PREMODERATE -> wanted.until() == null ? EndOfTime.END : wanted.until();
        };
    }

    private Long section(String slug) {
        if (slug == null) {
            return null;
        }
        return sections.findBySlug(slug)
                .orElseThrow(() -> ProblemException.invalid("scope", messages.say("scope_unknown")))
                .id();
    }
}
