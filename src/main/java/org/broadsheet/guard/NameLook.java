package org.broadsheet.guard;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.text.LookAlikes;

/**
 * What a name looks like to somebody who reads it quickly: without capitals, accents, invisible characters and
 * punctuation, letters of other scripts as the ones that they resemble (the skeleton of Unicode's UTS 39), and figures
 * either as letters or left out. A name has several readings, for letters resemble others by their small or by their
 * capital form.
 */
final class NameLook {
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}\\p{Cc}\\u115f\\u1160\\u3164\\uffa0]+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SIGN_IN_WORD = Pattern.compile("(?<=[\\p{L}\\p{N}])[!|](?=[\\p{L}\\p{N}])");
    private static final Pattern FIGURES = Pattern.compile("[\\p{N}@$€!|]+");
    private static final String LETTER_SIGNS = "0134578@$€";
    private static final String LETTERS = "oleastbase";

    private NameLook() {}

    /** All readings of a name, each as its words; a name should have been refused by its length before. */
    static Set<List<String>> readings(String name) {
        String seen = seen(decomposed(name));
        Set<List<String>> readings = new LinkedHashSet<>(readingsOf(asLetters(seen)));
        readings.addAll(readingsOf(FIGURES.matcher(seen).replaceAll(" ")));
        readings.addAll(readingsOf(asLetters(plain(seen))));
        return readings;
    }

    /** Small capitals and letters in boxes as the letters that they are; the table of look-alikes leaves them alone. */
    private static String plain(String text) {
        return UCharacter.foldCase(text, true)
                .codePoints()
                .mapToObj(LookAlikes::of)
                .collect(Collectors.joining());
    }

    /** The readings of a name in which every figure counts: how a name of the house is kept. */
    static Set<List<String>> wholeReadings(String name) {
        return readingsOf(asLetters(seen(decomposed(name))));
    }

    private static Set<List<String>> readingsOf(String text) {
        return new LinkedHashSet<>(
                Arrays.asList(words(skeleton(text.toLowerCase(Locale.ROOT))), words(skeleton(text))));
    }

    /** Every run of words that stand side by side, written as one word; none longer than the longest name. */
    static Stream<String> runs(List<String> words, int longest) {
        return IntStream.range(0, words.size()).boxed().flatMap(from -> runsFrom(words, from, longest));
    }

    private static Stream<String> runsFrom(List<String> words, int from, int longest) {
        StringBuilder run = new StringBuilder();
        return words.subList(from, words.size()).stream()
                .takeWhile(word -> run.length() + word.length() <= longest)
                .map(word -> run.append(word).toString());
    }

    private static String asLetters(String seen) {
        String signs = SIGN_IN_WORD.matcher(seen).replaceAll("l");
        StringBuilder letters = new StringBuilder(signs.length());
        for (char sign : signs.toCharArray()) {
            int index = LETTER_SIGNS.indexOf(sign);
            letters.append(index < 0 ? sign : LETTERS.charAt(index));
        }
        return letters.toString();
    }

    private static String skeleton(String text) {
        String skeleton = CONFUSABLES.getSkeleton(text).toLowerCase(Locale.ROOT);
        return seen(decomposed(skeleton));
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    private static String seen(String decomposed) {
        return UNSEEN.matcher(decomposed).replaceAll("");
    }

    /** A small l, a capital I and a 1 are one letter to the eye. */
    private static List<String> words(String skeleton) {
        return Arrays.stream(APART.split(skeleton.replace('i', 'l').replace('ı', 'l')))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
