package org.broadsheet.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the before and after of an entry, which are kept for ever as they were sealed, into what people say. What somebody
 * typed himself is left as it is.
 */
public final class AuditText {
    private static final int SHORT = 8;
    private static final Set<String> TYPED =
            Set.of("person.describe", "words.add", "words.remove", "token.create", "token.revoke", "article.takeOver");
    // Not \b, which looks back over all the combining marks before it.
    private static final String HERE = "(?<![\\p{L}\\p{N}_])";
    private static final String END = "(?![\\p{L}\\p{N}_])";
    private static final Pattern PERSON = Pattern.compile(HERE + "person (\\d{1,18})" + END);
    private static final Pattern SAID = Pattern.compile("(?<quote>“[^”]{0,600}+”)"
            + "|(?<hash>" + HERE + "[0-9a-f]{64}" + END + ")"
            + "|(?<time>" + HERE + "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)"
            + "|" + HERE + "person (?<person>\\d{1,18})" + END
            + "|" + HERE + "sectionId=(?<section>\\d{1,18})" + END
            + "|@(?<scope>\\d{1,18})" + END
            + "|(?<typed>" + HERE + "slugline=(?!null, ).{0,400}?(?=, due=)|" + HERE + "label=.{0,400}?(?=, role=))"
            + "|(?<nothing>" + HERE + "[a-z]\\w*=null(, )?)"
            + "|(?<record>" + HERE + "[A-Z][a-z]\\w*\\[|[\\[\\]])"
            + "|" + HERE + "(?<field>[a-z]\\w*)="
            + "|(?<word>" + HERE + "(?:true|false|[A-Z]{2,}(?:_[A-Z]+)*)" + END + ")");

    private AuditText() {}

    /**
     * A piece of a text.
     *
     * @param whole what it is short for, or null where it is whole
     */
    public record Piece(String text, String whole) {}

    /** The words for what a text mentions; each answers null for what it does not know. */
    public record Words(
            Function<Long, String> person,
            Function<Long, String> section,
            Function<Instant, String> time,
            Function<String, String> field,
            Function<String, String> constant) {}

    /** The ids of the people whom a text mentions; a text may be null. */
    static Stream<Long> people(String text) {
        return text == null
                ? Stream.empty()
                : PERSON.matcher(text).results().map(found -> Long.valueOf(found.group(1)));
    }

    /** A text in pieces, for a page. */
    public static List<Piece> pieces(String action, String text, Words words) {
        if (text == null) {
            return List.of();
        }
        if (TYPED.contains(action)) {
            return List.of(new Piece(text, null));
        }
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher found = SAID.matcher(text);
        int from = 0;
        while (found.find()) {
            plain.append(text, from, found.start());
            from = found.end();
            String hash = found.group("hash");
            if (hash == null) {
                plain.append(said(found, words));
            } else {
                add(pieces, plain);
                pieces.add(new Piece(hash.substring(0, SHORT) + "…", hash));
            }
        }
        plain.append(text, from, text.length());
        add(pieces, plain);
        return pieces;
    }

    private static void add(List<Piece> pieces, StringBuilder plain) {
        if (!plain.isEmpty()) {
            pieces.add(new Piece(plain.toString(), null));
            plain.setLength(0);
        }
    }

    private static String said(Matcher found, Words words) {
        String all = found.group();
        if (found.group("quote") != null) {
            return all;
        }
        if (found.group("nothing") != null || found.group("record") != null) {
            return "";
        }
        if (found.group("time") != null) {
            Instant time = time(all);
            return time == null ? all : words.time().apply(time);
        }
        if (found.group("person") != null) {
            return or(words.person().apply(Long.valueOf(found.group("person"))), all);
        }
        if (found.group("typed") != null) {
            String[] pair = all.split("=", 2);
            return label(words, pair[0]) + pair[1];
        }
        return named(found, words, all);
    }

    private static String label(Words words, String field) {
        return or(words.field().apply(field), field) + ": ";
    }

    private static String named(Matcher found, Words words, String all) {
        if (found.group("section") != null) {
            String name = words.section().apply(Long.valueOf(found.group("section")));
            return name == null ? all : label(words, "sectionId") + name;
        }
        if (found.group("scope") != null) {
            return or(words.section().apply(Long.valueOf(found.group("scope"))), all)
                    .replaceFirst("^@?", " @ ");
        }
        if (found.group("field") != null) {
            return label(words, found.group("field"));
        }
        return or(words.constant().apply(all), all);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException looksLikeOne) {
            return null;
        }
    }

    private static String or(String name, String otherwise) {
        return name == null ? otherwise : name;
    }
}
