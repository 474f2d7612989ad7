package org.broadsheet.comment;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The language of a comment: its story's, where its letters are of the same script, or the one that its script or some of
 * its letters tell. Latin and Cyrillic letters tell none, for many languages are written with them side by side: a wrong
 * one makes screen readers mispronounce the whole comment, and none lets them guess.
 */
public final class CommentLanguage {
    private static final int ENOUGH = 500;
    private static final Pattern MARKS = Pattern.compile("<[^>]*>?|&[a-z0-9#]*;");
    private static final Set<Integer> OF_MANY = Set.of(UScript.LATIN, UScript.CYRILLIC);

    /** Letters of Persian, Urdu, Kurdish and others that Arabic has not. */
    private static final Pattern NOT_ARABIC =
            Pattern.compile("[\\p{IsArabic}&&\\p{L}&&[^\\u0621-\\u064a\\u0671\\ufb50-\\ufeff]]");

    /** Letters of Arabic that those others write in another way. */
    private static final Pattern ONLY_ARABIC = Pattern.compile("[أإؤةىيك]");

    private static final Pattern ONLY_YIDDISH = Pattern.compile("[\\u05f0-\\u05f2\\ufb1f]");

    /** Characters of everyday Chinese that Japanese and Korean do not write. */
    private static final Pattern ONLY_CHINESE = Pattern.compile("[你妳您她們们這这哪吗嗎呢吧啊麼么很说个还让给谁为时过对东车马门问间见话语读认识词论许请谢边达进远运选"
            + "开关发动务员产亿仅众优传岁师带应张录总战报择换损显术权极构标样检欢毕热爱电监确离种积稳穷竞"
            + "级纪经结绝统继续维罗职联脑节苏获虽视觉讨记讲证评诉试详误调质费资赛赢趋较辑输钱错镇长际险难项须领题类飞饭"
            + "馆验鱼鸟龙]");

    private static final Map<Integer, String> OF_SCRIPTS = Map.ofEntries(
            Map.entry(UScript.ARMENIAN, "hy"),
            Map.entry(UScript.GEORGIAN, "ka"),
            Map.entry(UScript.GREEK, "el"),
            Map.entry(UScript.GUJARATI, "gu"),
            Map.entry(UScript.HANGUL, "ko"),
            Map.entry(UScript.HEBREW, "he"),
            Map.entry(UScript.HIRAGANA, "ja"),
            Map.entry(UScript.KANNADA, "kn"),
            Map.entry(UScript.KHMER, "km"),
            Map.entry(UScript.LAO, "lo"),
            Map.entry(UScript.MALAYALAM, "ml"),
            Map.entry(UScript.MYANMAR, "my"),
            Map.entry(UScript.SINHALA, "si"),
            Map.entry(UScript.TAMIL, "ta"),
            Map.entry(UScript.TELUGU, "te"),
            Map.entry(UScript.THAI, "th"));

    /** The scripts of languages that have several. */
    private static final Map<String, Set<Integer>> SCRIPTS = Map.of(
            "Hans", Set.of(UScript.HAN),
            "Hant", Set.of(UScript.HAN),
            "Jpan", Set.of(UScript.HIRAGANA, UScript.HAN),
            "Kore", Set.of(UScript.HANGUL, UScript.HAN));

    private static final Map<ULocale, UnicodeSet> ALPHABETS = new ConcurrentHashMap<>();

    private CommentLanguage() {}

    /**
     * A language tag, or null where none is certain.
     *
     * @param text plain, or HTML, or null
     * @param ofStory the language of the story, as in {@code fa}
     */
    public static String of(String text, String ofStory) {
        if (text == null) {
            return null;
        }
        String start = MARKS.matcher(text.substring(0, Math.min(text.length(), ENOUGH)))
                .replaceAll(" ");
        int script = script(start);
        if (OF_MANY.contains(script)) {
            return null;
        }
        return fits(start, script, ULocale.forLanguageTag(ofStory)) ? ofStory : told(start, script);
    }

    /** The script of more than half of the letters. */
    private static int script(String text) {
        Map<Integer, Integer> letters = new HashMap<>();
        text.codePoints()
                .filter(UCharacter::isLetter)
                .map(UScript::getScript)
                .map(script -> script == UScript.KATAKANA ? UScript.HIRAGANA : script)
                .forEach(script -> letters.merge(script, 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        // Japanese and Korean are written with some Chinese characters.
        for (int script : new int[] {UScript.HIRAGANA, UScript.HANGUL}) {
            letters.computeIfPresent(script, (none, count) -> count + letters.getOrDefault(UScript.HAN, 0));
        }
        return letters.entrySet().stream()
                .filter(count -> 2 * count.getValue() > all)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UScript.INVALID_CODE);
    }

    /** Whether a text in a script may be in the language of its story. */
    private static boolean fits(String text, int script, ULocale story) {
        String ofStory = ULocale.addLikelySubtags(story).getScript();
        Set<Integer> scripts = SCRIPTS.getOrDefault(ofStory, Set.of(UScript.getCodeFromName(ofStory)));
        if (!scripts.contains(script)) {
            return false;
        }
        return switch (script) {
            case UScript.HAN ->
                scripts.size() == 1 || !ONLY_CHINESE.matcher(text).find();
            case UScript.HEBREW ->
                "yi".equals(story.getLanguage()) || !ONLY_YIDDISH.matcher(text).find();
            case UScript.ARABIC ->
                "ar".equals(story.getLanguage()) ? !NOT_ARABIC.matcher(text).find() : isInAlphabet(text, story);
            default -> true;
        };
    }

    private static boolean isInAlphabet(String text, ULocale story) {
        UnicodeSet alphabet = ALPHABETS.computeIfAbsent(new ULocale(story.getLanguage()), CommentLanguage::alphabet);
        return alphabet.isEmpty()
                || text.codePoints()
                        .filter(letter -> UCharacter.isLetter(letter) && UScript.getScript(letter) == UScript.ARABIC)
                        .allMatch(alphabet::contains);
    }

    private static UnicodeSet alphabet(ULocale language) {
        return new UnicodeSet(LocaleData.getExemplarSet(language, 0, LocaleData.ES_STANDARD))
                .addAll(LocaleData.getExemplarSet(language, 0, LocaleData.ES_AUXILIARY))
                .retainAll(new UnicodeSet("[:Arabic:]"))
                .freeze();
    }

    private static String told(String text, int script) {
        return switch (script) {
            case UScript.HAN -> ONLY_CHINESE.matcher(text).find() ? "zh" : null;
            case UScript.ARABIC ->
                ONLY_ARABIC.matcher(text).find() && !NOT_ARABIC.matcher(text).find() ? "ar" : null;
            case UScript.HEBREW -> ONLY_YIDDISH.matcher(text).find() ? "yi" : "he";
            default -> OF_SCRIPTS.get(script);
        };
    }
}
