package org.broadsheet.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words for addresses: lower-case ASCII by transliteration, joined by {@code -}, at most 80 characters, cut at a word.
 */
public final class Slugs {
    /** The longest slug, in characters. */
    public static final int LONGEST = 80;

    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Slugs() {}

    /** Whether this is a slug as we make them. */
    public static boolean wellFormed(String slug) {
        return slug != null
                && slug.length() <= LONGEST
                && WELL_FORMED.matcher(slug).matches();
    }

    /**
     * The slug of a text.
     *
     * @param fallback what stands for a text without a letter that could be written in ASCII
     */
    public static String of(String text, String fallback) {
        String ascii = Transliteration.toAscii(text.toLowerCase(Locale.ROOT));
        String plain = MARKS.matcher(Normalizer.normalize(ascii, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = OTHER.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll("-");
        String trimmed = cut(strip(joined), LONGEST);
        return trimmed.isEmpty() ? fallback : trimmed;
    }

    /** The n-th try for a slug that is taken: {@code slug-n}, cut so that it stays within the limit. */
    public static String numbered(String slug, int n) {
        String suffix = "-" + n;
        return cut(slug, LONGEST - suffix.length()) + suffix;
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

    /** Letters that no decomposition turns into ASCII, for the scripts of our interface languages and their neighbours. */
    private static final class Transliteration {
        private static final Map<Character, String> LETTERS = Map.ofEntries(
                Map.entry('ß', "ss"),
                Map.entry('æ', "ae"),
                Map.entry('œ', "oe"),
                Map.entry('ø', "o"),
                Map.entry('đ', "d"),
                Map.entry('ð', "d"),
                Map.entry('þ', "th"),
                Map.entry('ł', "l"),
                Map.entry('ı', "i"),
                Map.entry('ä', "ae"),
                Map.entry('ö', "oe"),
                Map.entry('ü', "ue"));
        private static final String CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёыэъ";
        private static final String[] CYRILLIC_LATIN =
                ("a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia e y e ").split(" ", -1);
        private static final String GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
        private static final String[] GREEK_LATIN = "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(" ");
        private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء";
        private static final String[] ARABIC_LATIN =
                "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y a a a i a u i ".split(" ", -1);
        private static final String HEBREW = "אבגדהוזחטיכךלמםנןסעפףצץקרשת";
        private static final String[] HEBREW_LATIN =
                "a b g d h v z ch t y k k l m m n n s a p f ts ts q r sh t".split(" ");

        static String toAscii(String text) {
            StringBuilder ascii = new StringBuilder(text.length());
            for (char letter : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
                String known = LETTERS.get(letter);
                ascii.append(known != null ? known : inAlphabets(letter));
            }
            return ascii.toString();
        }

        private static String inAlphabets(char letter) {
            String latin = look(letter);
            if (latin != null) {
                return latin;
            }
            // An accent that no alphabet lists is dropped; what is left may be a letter that one does.
            StringBuilder parts = new StringBuilder();
            for (char part : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD)
                    .toCharArray()) {
                String known = look(part);
                parts.append(known == null ? String.valueOf(part) : known);
            }
            return parts.toString();
        }

        private static String look(char letter) {
            String latin = look(CYRILLIC, CYRILLIC_LATIN, letter);
            latin = latin == null ? look(GREEK, GREEK_LATIN, letter) : latin;
            latin = latin == null ? look(ARABIC, ARABIC_LATIN, letter) : latin;
            return latin == null ? look(HEBREW, HEBREW_LATIN, letter) : latin;
        }

        private static String look(String alphabet, String[] latin, char letter) {
            int at = alphabet.indexOf(letter);
            return at < 0 || at >= latin.length ? null : latin[at];
        }
    }
}
