package org.broadsheet.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes texts of any script in ASCII with ICU, by the rules of their language where it has its own: German alone writes
 * <i>ue</i> for <i>ü</i>, and each language with Cyrillic letters reads some of them in its own way. No letter of a script
 * that can be read is lost: the few that ICU leaves are read by the letter that they are made from.
 */
public final class Transliteration {
    private static final String NORDIC = "ø > oe; å > aa;";

    /** What languages write in another way than ICU does. */
    private static final Map<String, String> CUSTOMS = Map.of(
            "bg", "българи > bulgari; ъ > a;",
            "da", NORDIC,
            "nb", NORDIC,
            "nn", NORDIC,
            "no", NORDIC,
            "uk", "зг > zgh;",
            "ug", "ئ > ; و > o; ى > i; غ > gh; چ > ch; ش > sh; ژ > zh; خ > kh; ڭ > ng; ھ > h;");

    /** Letters that ICU leaves as they are or takes for signs: of Azerbaijan, West Africa and old England. */
    private static final String LATIN_LEFT =
            "ə > e; ǝ > e; ɜ > e; ɔ > o; ɑ > a; ɒ > a; ɣ > g; ɩ > i; ɪ > i; ʊ > u; ɯ > u;"
                    + "ʃ > sh; ʒ > z; ƿ > w; ȝ > y; ɸ > f; ƨ > s; ƅ > b; ƽ > ts; ƹ > dz; ɂ > ; ʔ > ;";

    /** Those of Tajik, Tatar, Bashkir, Abkhaz, Chechen and of old books. */
    private static final String CYRILLIC_LEFT =
            "ҷ > j; җ > j; ӌ > ch; ҽ > ch; ҳ > h; һ > h; қ > q; ҡ > q; ғ > gh; ә > a;"
                    + "ө > o; ү > u; ұ > u; ҫ > s; ҙ > z; ӡ > dz; ҵ > ts; ҩ > o; ҥ > ng; ӏ > i; ҍ > ; ѡ > o; ѣ > e; ѧ > ya;"
                    + "ѫ > u; ѯ > ks; ѱ > ps; ѳ > f; ѵ > i;";

    /** Those of Kurdish, Urdu, Uighur and Malay. */
    private static final String ARABIC_LEFT =
            "ۇ > u; ۆ > o; ۈ > u; ۉ > u; ۅ > o; ې > e; ە > e; ێ > e; ۋ > w; ھ > h; ں > n;"
                    + "ڠ > ng; ڡ > f; ٱ > a; ؠ > y; ڎ > d;";

    private static final String LEFT = LATIN_LEFT + CYRILLIC_LEFT + ARABIC_LEFT;

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
            Map.entry("uk", "Ukrainian-Latin/BGN"),
            Map.entry("uz", "uz_Cyrl-uz_Latn"));

    /** Letters that tell a language, for names in texts of another one. */
    private static final Map<String, Pattern> OWN_LETTERS = Map.of(
            "be", Pattern.compile("ў"),
            "mk", Pattern.compile("[ѓќѕ]"),
            "sr", Pattern.compile("[ђћ]"),
            "ug", Pattern.compile("[ۈې]"),
            "uk", Pattern.compile("[їєґ]"));

    /** What the language's own rules leave: Greek and Cyrillic as most people read them, then every other script. */
    private static final List<String> ANY =
            List.of("Greek-Latin/UNGEGN", "Russian-Latin/BGN", "si-si_Latn", "Any-Latin");

    private static final String ASCII = "Latin-ASCII";
    private static final Map<String, Transliterator> KNOWN = new ConcurrentHashMap<>();

    /** The scripts with letters that ICU does not know though it knows the script. */
    private static final Set<Integer> NAMED = Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.ARABIC);

    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    private static final Set<String> WITH_ELISION = Set.of("fr", "it", "ca", "oc");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");
    private static final Pattern DOT = Pattern.compile("·");
    // Catalan and Occitan keep letters apart with it that would be read as one.
    private static final Pattern DOT_IN_A_WORD = Pattern.compile("(?<=[lns])·(?=[lh])");
    // Soft hyphens, joiners and signs of direction divide no word, nor do apostrophes.
    private static final Pattern INSIDE_WORDS = Pattern.compile("[\\p{Cf}'’‘`´]");
    // What ICU writes for a soft sign, and where two letters would be read as one.
    private static final Pattern SIGNS_OF_ICU = Pattern.compile("[\\p{Cf}'’‘`´·\\x{2b0}-\\x{2ff}]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]");

    private Transliteration() {}

    /**
     * A text in small ASCII letters as far as that goes; the rest is as it was.
     *
     * @param language of the text, as in {@code de-AT}; null or empty when it is unknown
     */
    public static String toAscii(String text, String language) {
        String tongue = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        String small = Normalizer2.getNFKCInstance().normalize(text).toLowerCase(Locale.ROOT);
        String apart = WITH_ELISION.contains(tongue) ? APOSTROPHE.matcher(small).replaceAll(" ") : small;
        String dotted = without(DOT_IN_A_WORD, without(INSIDE_WORDS, apart));
        String latin = latin(DOT.matcher(dotted).replaceAll(" "), tongue);
        String ascii = by(ASCII, latin);
        String plain = without(MARKS, Normalizer2.getNFKDInstance().normalize(ascii));
        return NOT_ASCII.matcher(plain).replaceAll(left -> Matcher.quoteReplacement(byName(left.group())));
    }

    private static String latin(String text, String language) {
        String tongue = tongue(text, language);
        String custom = CUSTOMS.containsKey(tongue) ? byRules(CUSTOMS.get(tongue), text) : text;
        String own = OF_LANGUAGES.containsKey(tongue) ? by(OF_LANGUAGES.get(tongue), custom) : custom;
        return any(own);
    }

    private static String any(String text) {
        String latin = byRules(LEFT, text);
        for (String id : ANY) {
            latin = by(id, latin);
        }
        return latin;
    }

    private static String tongue(String text, String language) {
        if (OF_LANGUAGES.containsKey(language) || CUSTOMS.containsKey(language)) {
            return language;
        }
        return OWN_LETTERS.entrySet().stream()
                .filter(own -> own.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** A letter by its name in Unicode, as in <i>Cyrillic small letter ka with stroke</i>. */
    private static String byName(String letter) {
        int character = letter.codePointAt(0);
        boolean named = NAMED.contains(UScript.getScript(character)) && Character.isLetter(character);
        return named ? NAMES.computeIfAbsent(letter, none -> named(character)) : letter;
    }

    private static String named(int character) {
        String name = UCharacter.getName(character);
        String bare = name.replaceFirst(" WITH .*", "");
        int base = bare.equals(name) ? character : UCharacter.getCharFromName(bare);
        String read = by(ASCII, any(Character.toString(base < 0 ? character : base)));
        if (!NOT_ASCII.matcher(read).find()) {
            return read;
        }
        String last = bare.substring(bare.lastIndexOf(' ') + 1);
        return UScript.getScript(character) == UScript.LATIN && last.length() <= 2
                ? last.toLowerCase(Locale.ROOT)
                : Character.toString(character);
    }

    private static String by(String id, String text) {
        Transliterator rules = KNOWN.computeIfAbsent(id, Transliterator::getInstance);
        return without(SIGNS_OF_ICU, rules.transliterate(text));
    }

    private static String byRules(String rules, String text) {
        return KNOWN.computeIfAbsent(
                        rules, none -> Transliterator.createFromRules("own", rules, Transliterator.FORWARD))
                .transliterate(text);
    }

    private static String without(Pattern unwanted, String text) {
        return unwanted.matcher(text).replaceAll("");
    }
}
