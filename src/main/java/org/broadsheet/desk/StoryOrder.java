package org.broadsheet.desk;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.store.EndOfTime;

/**
 * In which order the desk's list of stories stands, and how a place in it is written down. Stories without the fact that
 * they are ordered by come last, whichever way the list runs.
 */
public record StoryOrder(Key key, boolean descending) {
    private static final int LONGEST_PLACE = 2000;

    /** The piles that are worked off, where what is due first comes first. */
    private static final Set<DeskView> BY_DUE = EnumSet.of(
            DeskView.OPEN,
            DeskView.IN_REVIEW,
            DeskView.DRAFT,
            DeskView.SENT_BACK,
            DeskView.APPROVED,
            DeskView.SCHEDULED,
            DeskView.UNSIGNED,
            DeskView.CHANGED);

    /** What a list can be ordered by. */
    public enum Key {
        STORY("lower(r.headline)", text -> text),
        /** As a story goes through the house. */
        STATE(
                "case when a.state = org.broadsheet.article.WorkingState.DRAFT then 1"
                        + " when a.state = org.broadsheet.article.WorkingState.RETURNED then 2"
                        + " when a.state = org.broadsheet.article.WorkingState.IN_REVIEW then 3"
                        + " when a.state = org.broadsheet.article.WorkingState.APPROVED then 4"
                        + " when a.state = org.broadsheet.article.WorkingState.RELEASED then 5 else 6 end",
                Integer::valueOf),
        SECTION("s.name", text -> text),
        SAVED("a.savedAt", StoryOrder::instant),
        DUE("a.dueAt", StoryOrder::instant);

        private final String expression;
        private final Function<String, Object> reader;

        Key(String expression, Function<String, Object> reader) {
            this.expression = expression;
            this.reader = reader;
        }

        /** Its name in an address. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The way in which it is looked at first: what was saved last, and everything else from its beginning. */
        public StoryOrder naturally() {
            return new StoryOrder(this, this == SAVED);
        }
    }

    /** What was saved last comes first. */
    public static StoryOrder newest() {
        return Key.SAVED.naturally();
    }

    /** The order of a pile that nobody has ordered. */
    public static StoryOrder usual(DeskView pile) {
        return BY_DUE.contains(pile) ? Key.DUE.naturally() : newest();
    }

    /** The order that an address names by {@code due} or {@code -due}; 404 for one that does not exist. */
    public static StoryOrder parse(String code) {
        boolean descending = code.startsWith("-");
        for (Key key : Key.values()) {
            if (key.code().equals(code.substring(descending ? 1 : 0))) {
                return new StoryOrder(key, descending);
            }
        }
        throw ProblemException.notFound();
    }

    public StoryOrder reversed() {
        return new StoryOrder(key, !descending);
    }

    /** As an address names it. */
    public String code() {
        return (descending ? "-" : "") + key.code();
    }

    String expression() {
        return key.expression;
    }

    /** What must be joined to the list to order it. */
    String join() {
        return key == Key.SECTION ? " join Section s on s.id = r.sectionId" : "";
    }

    String clause() {
        String way = descending ? " desc" : " asc";
        return " order by " + key.expression + way + (key == Key.DUE ? " nulls last" : "") + ", a.id" + way;
    }

    /** The condition on what follows a place in the list; its values are added to {@code values}. */
    String after(String place, Map<String, Object> values) {
        String[] parts = parts(place);
        values.put("last", id(parts[1]));
        String beyond = descending ? " < " : " > ";
        if (parts[0].isEmpty() && key == Key.DUE) {
            return " and a.dueAt is null and a.id" + beyond + ":last";
        }
        values.put("key", value(parts[0]));
        return " and (" + key.expression + beyond + ":key or (" + key.expression + " = :key and a.id" + beyond
                + ":last)" + (key == Key.DUE ? " or a.dueAt is null" : "") + ")";
    }

    /** The place of a story in the list, as one opaque word. */
    static String place(Object value, long id) {
        byte[] plain = ((value == null ? "" : value) + "~" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static String[] parts(String place) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(place), StandardCharsets.UTF_8);
            int end = plain.lastIndexOf('~');
            if (end < 0 || plain.length() > LONGEST_PLACE || plain.chars().anyMatch(Character::isISOControl)) {
                throw forged();
            }
            return new String[] {plain.substring(0, end), plain.substring(end + 1)};
        } catch (IllegalArgumentException notOurs) {
            throw forged();
        }
    }

    private Object value(String text) {
        try {
            return key.reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw forged();
        }
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            throw forged();
        }
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (!EndOfTime.covers(instant)) {
            throw forged();
        }
        return instant;
    }

    private static ProblemException forged() {
        return ProblemException.invalid("cursor", "This cursor was not made by this site.");
    }
}
