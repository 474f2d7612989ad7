package org.broadsheet.platform;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Writes texts of any script in ASCII with ICU, by the rules of their language where it has its own: German alone writes
 * <i>ue</i> for <i>ü</i>, and each language with Cyrillic letters reads some of them in its own way.
 */
final class Transliteration {
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

    // Soft hyphens, joiners and signs of direction divide no word; nor do apostrophes and what ICU writes for a soft
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
        String wanted = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
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
