package org.broadsheet.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

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
    private static final Pattern BEFORE_A_LETTERS_NAME = Pattern.compile("^.* letter ");
    private static final String UNTITLED = "untitled";
    private static final long NUMBERS = 500_000;

    private Slugs() {}

    /** Whether this is a slug as we make them. */
    public static boolean wellFormed(String slug) {
        return slug != null
                && slug.length() <= LONGEST
                && WELL_FORMED.matcher(slug).matches();
    }

    /**
     * The slug of a text. Emoji count only where there is nothing else: then they are spelled out, as in {@code
     * party-popper}. A text that cannot be read is {@code untitled} with a number of its own.
     *
     * @param language of the text, as in {@code de-AT}; null or empty when it is unknown
     */
    public static String of(String text, String language) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        String slug = isReadable(start, language) ? joined(Transliteration.toAscii(start, language)) : "";
        if (slug.isEmpty() && start.codePoints().noneMatch(Character::isLetterOrDigit)) {
            slug = joined(spelled(start));
        }
        return slug.isEmpty() ? unread(start) : slug;
    }

    /** Nobody but a reader of Japanese knows how its Chinese characters are read; ICU reads them as Chinese. */
    private static boolean isReadable(String text, String language) {
        return language == null
                || !"ja".equals(Locale.forLanguageTag(language).getLanguage())
                || text.codePoints().noneMatch(Character::isIdeographic);
    }

    private static String unread(String text) {
        if (text.isBlank()) {
            return UNTITLED;
        }
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return UNTITLED + "-" + (NUMBERS + sum.getValue() % NUMBERS);
    }

    private static String spelled(String text) {
        return text.codePoints()
                .filter(Slugs::isEmoji)
                .limit(LONGEST)
                .mapToObj(sign -> UCharacter.getExtendedName(sign).toLowerCase(Locale.ROOT))
                .map(name -> BEFORE_A_LETTERS_NAME.matcher(name).replaceFirst(""))
                .collect(Collectors.joining("-"));
    }

    private static boolean isEmoji(int sign) {
        return UCharacter.hasBinaryProperty(sign, UProperty.EMOJI_PRESENTATION)
                || UCharacter.hasBinaryProperty(sign, UProperty.EXTENDED_PICTOGRAPHIC);
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
}
