package org.broadsheet.platform;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words for addresses: lower-case ASCII by transliteration, joined by {@code -}, at most 80 characters, cut at a word. No
 * slug is empty, but two texts may have the same one: where that must not be, the later takes a {@link #numbered} one.
 */
public final class Slugs {
    /** The longest slug, in characters. */
    public static final int LONGEST = 80;

    private static final int LONGEST_TEXT = 300;
    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BEFORE_A_LETTERS_NAME = Pattern.compile("^.* (?:letter|sign|syllable) ");

    private Slugs() {}

    /** Whether this is a slug as we make them. */
    public static boolean wellFormed(String slug) {
        return slug != null
                && slug.length() <= LONGEST
                && WELL_FORMED.matcher(slug).matches();
    }

    /**
     * The slug of a text. Signs and letters that nobody writes in ASCII count only where there is nothing else: then they
     * are spelled out by their names in Unicode, as in {@code party-popper}.
     *
     * @param language of the text, as in {@code de-AT}; null or empty when it is unknown
     */
    public static String of(String text, String language) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        String slug = joined(Transliteration.toAscii(start, language));
        if (slug.isEmpty()) {
            slug = joined(spelled(start));
        }
        return slug.isEmpty() ? "untitled" : slug;
    }

    private static String spelled(String text) {
        return text.codePoints()
                .filter(letter -> !UCharacter.isUWhiteSpace(letter))
                .limit(LONGEST)
                .mapToObj(letter -> UCharacter.getExtendedName(letter).toLowerCase(Locale.ROOT))
                .map(name -> BEFORE_A_LETTERS_NAME.matcher(name).replaceFirst(""))
                .collect(Collectors.joining("-"));
    }

    /** The slug itself or the first numbered one that is not taken. */
    public static String free(String slug, Predicate<String> taken) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? slug : numbered(slug, n))
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }

    /** The n-th try for a slug that is taken: {@code slug-n}, cut so that it stays within the limit. */
    public static String numbered(String slug, int n) {
        String suffix = "-" + n;
        return cut(slug, LONGEST - suffix.length()) + suffix;
    }

    private static String joined(String ascii) {
        return cut(strip(OTHER.matcher(ascii.toLowerCase(Locale.ROOT)).replaceAll("-")), LONGEST);
    }

    private static String strip(String slug) {
        int start = slug.startsWith("-") ? 1 : 0;
        int end = slug.length() > start && slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return slug.substring(start, end);
    }

    private static String cut(String slug, int longest) {
        if (slug.length() <= longest) {
            return slug;
        }
        int word = slug.lastIndexOf('-', longest);
        return word > longest / 2 ? slug.substring(0, word) : slug.substring(0, longest);
    }

    /**
     * Writes texts of any script in ASCII with ICU, by the rules of their language where it has its own: German alone writes
     * <i>ue</i> for <i>ü</i>, and each language with Cyrillic letters reads some of them in its own way.
     */
    private static final class Transliteration {
        private static final Map<String, String> OF_LANGUAGES = Map.ofEntries(
                Map.entry("de", "de-ASCII"),
                Map.entry("be", "Belarusian-Latin/BGN"),
                Map.entry("bg", "Bulgarian-Latin/BGN"),
                Map.entry("kk", "Kazakh-Latin/BGN"),
                Map.entry("ky", "Kirghiz-Latin/BGN"),
                Map.entry("mk", "Macedonian-Latin/BGN"),
                Map.entry("mn", "Mongolian-Latin/BGN"),
                Map.entry("ru", "Russian-Latin/BGN"),
                Map.entry("sr", "Serbian-Latin/BGN"),
                Map.entry("uk", "Ukrainian-Latin/BGN"));

        /** Letters that tell a language, for names in texts of another one. */
        private static final Map<String, Pattern> OWN_LETTERS = Map.of(
                "be", Pattern.compile("[ўЎ]"),
                "mk", Pattern.compile("[ѓќѕЃЌЅ]"),
                "sr", Pattern.compile("[ђћЂЋ]"),
                "uk", Pattern.compile("[їєґЇЄҐ]"));

        /** What the language's own rules leave: Greek and Cyrillic as most people read them, then every other script. */
        private static final String ANY = "Greek-Latin/UNGEGN; Russian-Latin/BGN; Any-Latin";

        private static final String ASCII = "Latin-ASCII";
        private static final Map<String, Transliterator> KNOWN = new ConcurrentHashMap<>();

        // Soft hyphens, joiners and signs of direction divide no word; nor do apostrophes and what ICU writes for a
        // soft
        // sign.
        private static final Pattern INSIDE_WORDS = Pattern.compile("[\\p{Cf}'’‘`´ʹʺʻʼʽʾʿ]");
        private static final Pattern MARKS = Pattern.compile("\\p{M}+");

        private Transliteration() {}

        /** A text in ASCII as far as that goes; the rest is as it was. */
        static String toAscii(String text, String language) {
            String compatible = Normalizer2.getNFKCInstance().normalize(without(INSIDE_WORDS, text));
            String own = OF_LANGUAGES.get(rules(compatible, language));
            String ruled = own == null ? compatible : by(own, compatible);
            String latin = without(INSIDE_WORDS, by(ANY, ruled));
            return without(MARKS, Normalizer2.getNFKDInstance().normalize(by(ASCII, latin)));
        }

        private static String rules(String text, String language) {
            String wanted =
                    language == null ? "" : Locale.forLanguageTag(language).getLanguage();
            if (OF_LANGUAGES.containsKey(wanted)) {
                return wanted;
            }
            return OWN_LETTERS.entrySet().stream()
                    .filter(own -> own.getValue().matcher(text).find())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst()
                    .orElse("");
        }

        private static String by(String rules, String text) {
            return KNOWN.computeIfAbsent(rules, Transliterator::getInstance).transliterate(text);
        }

        private static String without(Pattern unwanted, String text) {
            return unwanted.matcher(text).replaceAll("");
        }
    }
}
