package org.broadsheet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.audit.AuditNames.Names;
import org.broadsheet.platform.store.EndOfTime;
import org.broadsheet.platform.web.SiteTimes;

/** Puts stored values into words. A code or a value that nobody knows is shown as it is. */
@ApplicationScoped
public class AuditFormatter {
    private static final int LONGEST = 500;
    private static final int SHORT_HASH = 8;
    private static final int MOST_DIGITS = 18;
    private static final String CUT = "…";

    @Inject
    AuditMessages messages;

    @Inject
    SiteTimes times;

    /**
     * One field of what was changed.
     *
     * @param label null where all is one text of an earlier version
     * @param whole what the text is short for, or null where it is whole
     */
    public record Line(String label, String text, String whole) {}

    /** The lines for a page. */
    public List<Line> lines(StoredValues stored, Names names) {
        if (stored.isEmpty()) {
            return List.of();
        }
        if (stored.byCode().isEmpty()) {
            return List.of(new Line(null, stored.text(), null));
        }
        return stored.codes().stream().map(code -> line(code, stored, names)).toList();
    }

    /** The same as one text; null for none. */
    public String text(StoredValues stored, Names names) {
        return stored.isEmpty()
                ? null
                : lines(stored, names).stream()
                        .map(line -> line.label() == null ? line.text() : messages.line(line.label(), line.text()))
                        .collect(Collectors.joining("\n"));
    }

    private Line line(String code, StoredValues stored, Names names) {
        Object value = stored.byCode().get(code);
        String said = value == null ? messages.say("nothing") : said(AuditField.kindOf(code), value, names);
        int longest = AuditField.kindOf(code) == AuditField.Kind.HASH ? SHORT_HASH : LONGEST;
        boolean tooLong = said.length() > longest;
        String text = tooLong ? beginning(said, longest) : said;
        return new Line(messages.field(code), tooLong || stored.isCut(code) ? text + CUT : text, tooLong ? said : null);
    }

    private static String beginning(String text, int longest) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private String said(AuditField.Kind kind, Object value, Names names) {
        if (value instanceof String text) {
            return read(kind, text);
        }
        if (value instanceof Long number) {
            return named(kind, number, names);
        }
        if (value instanceof List<?> list) {
            return messages.list(list.stream()
                    .map(one -> kind == AuditField.Kind.ROLES ? role(one.toString(), names) : one.toString())
                    .toList());
        }
        return messages.constant(value.toString());
    }

    private String read(AuditField.Kind kind, String text) {
        return switch (kind) {
            case TIME -> time(text);
            case CONSTANT -> messages.constant(text);
            default -> text;
        };
    }

    private static String named(AuditField.Kind kind, long number, Names names) {
        String name =
                switch (kind) {
                    case PERSON -> names.person(number);
                    case SECTION -> names.sections().get(number);
                    default -> null;
                };
        return name == null ? String.valueOf(number) : name;
    }

    private String time(String text) {
        try {
            Instant time = Instant.parse(text);
            if (time.equals(EndOfTime.END)) {
                return messages.say("no_end");
            }
            return EndOfTime.covers(time) ? times.full(time) : text;
        } catch (DateTimeParseException noTime) {
            return text;
        }
    }

    /** {@code EDITOR}, {@code EDITOR@3}. */
    private String role(String code, Names names) {
        int at = code.indexOf('@');
        if (at < 0) {
            return messages.constant(code);
        }
        String id = code.substring(at + 1);
        boolean isId = !id.isEmpty()
                && id.length() <= MOST_DIGITS
                && id.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        String section = isId ? names.sections().get(Long.valueOf(id)) : null;
        return section == null ? code : messages.roleIn(messages.constant(code.substring(0, at)), section);
    }
}
