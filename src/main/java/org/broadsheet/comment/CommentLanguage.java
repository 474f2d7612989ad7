package org.broadsheet.comment;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language of a comment, where its script tells. Latin, Cyrillic and Devanagari letters tell none: a wrong one makes
 * screen readers mispronounce the whole comment, and none lets them guess.
 */
public final class CommentLanguage {
    private static final int ENOUGH = 500;
    private static final Pattern MARKS = Pattern.compile("<[^>]*>?|&[a-z0-9#]*;");
    private static final Pattern NOT_ARABIC = Pattern.compile("[پچژگکیےٹڈڑںہھۀەۆێ]");
    private static final Map<Integer, String> OF_SCRIPTS = Map.ofEntries(
            Map.entry(UScript.ARABIC, "ar"),
            Map.entry(UScript.ARMENIAN, "hy"),
            Map.entry(UScript.GEORGIAN, "ka"),
            Map.entry(UScript.GREEK, "el"),
            Map.entry(UScript.GUJARATI, "gu"),
            Map.entry(UScript.HAN, "zh"),
            Map.entry(UScript.HANGUL, "ko"),
            Map.entry(UScript.HEBREW, "he"),
            Map.entry(UScript.HIRAGANA, "ja"),
            Map.entry(UScript.KANNADA, "kn"),
            Map.entry(UScript.KATAKANA, "ja"),
            Map.entry(UScript.KHMER, "km"),
            Map.entry(UScript.LAO, "lo"),
            Map.entry(UScript.MALAYALAM, "ml"),
            Map.entry(UScript.MYANMAR, "my"),
            Map.entry(UScript.SINHALA, "si"),
            Map.entry(UScript.TAMIL, "ta"),
            Map.entry(UScript.TELUGU, "te"),
            Map.entry(UScript.THAI, "th"));

    private CommentLanguage() {}

    /**
     * The language of more than half of its letters, as in {@code ar}, or null.
     *
     * @param text plain, or HTML, or null
     */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        Map<String, Integer> letters = new HashMap<>();
        String start = MARKS.matcher(text.substring(0, Math.min(text.length(), ENOUGH)))
                .replaceAll(" ");
        start.codePoints()
                .filter(UCharacter::isLetter)
                .mapToObj(letter -> OF_SCRIPTS.getOrDefault(UScript.getScript(letter), ""))
                .forEach(language -> letters.merge(language, 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        // Japanese and Korean are written with some Chinese characters.
        Stream.of("ja", "ko")
                .filter(letters::containsKey)
                .forEach(language -> letters.merge(language, letters.getOrDefault("zh", 0), Integer::sum));
        String most = letters.entrySet().stream()
                .filter(count -> 2 * count.getValue() > all)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        boolean told = !most.isEmpty()
                && !("ar".equals(most) && NOT_ARABIC.matcher(start).find());
        return told ? most : null;
    }
}
