package org.broadsheet.conversation;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;
import org.broadsheet.text.AttachedLetters;
import org.broadsheet.text.Folding;

/**
 * Finds the phrases of the word lists in a text, in one pass whatever their number and whatever the text. A phrase is
 * there when it is written as whole words, capitals and invisible characters aside; it may be meant when only a
 * {@link LooseText loose reading} of the text holds it, where a script without spaces has it inside another word, or with
 * {@link AttachedLetters letters that languages attach}.
 */
public final class WordMatcher {
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);
    private static final Set<String> TURKISH = Set.of("tr", "az");
    private static final int FIRST_WITHOUT_SPACES = 0xe00;
    private static final int AROUND = 30;
    private static final int FEWEST_LETTERS = 2;

    private final Map<String, List<Hit>> exact = new LinkedHashMap<>();
    private final Map<String, List<Guess>> loose = new LinkedHashMap<>();
    private final boolean turkish;
    private final Trie exactly;
    private final Trie loosely;

    /**
     * A phrase that was found.
     *
     * @param banned banned, or only suspect
     * @param guessed whether it is not written as it is on the list, but may be meant
     */
    public record Hit(String phrase, String language, boolean banned, boolean guessed) {
        Hit asGuess() {
            return new Hit(phrase, language, banned, true);
        }

        /** The kind of its list, as the evidence has it. */
        String kind() {
            String kind = banned ? "BANNED" : "SUSPECT";
            return guessed ? "PERHAPS_" + kind : kind;
        }
    }

    /** A phrase as a loose reading of a text may hold it. */
    private record Guess(LooseText phrase, boolean anywhere, Hit hit) {}

    private WordMatcher(Collection<? extends ListedPhrase> entries) {
        for (ListedPhrase entry : entries) {
            add(entry);
        }
        turkish = exact.values().stream().flatMap(List::stream).anyMatch(WordMatcher::isTurkish);
        exactly = Trie.builder().addKeywords(exact.keySet()).build();
        loosely = Trie.builder().addKeywords(loose.keySet()).build();
    }

    /** A matcher of these phrases. */
    public static WordMatcher of(Collection<? extends ListedPhrase> entries) {
        return new WordMatcher(entries);
    }

    private void add(ListedPhrase entry) {
        Hit hit = new Hit(entry.phrase(), entry.language(), entry.isBanned(), false);
        String folded = isTurkish(hit) ? Folding.turkish(entry.phrase()) : Folding.of(entry.phrase());
        String words = Folding.words(folded);
        boolean anywhere = words.codePoints().anyMatch(WordMatcher::isWrittenWithoutSpaces);
        forms(words, anywhere).forEach(form -> exact.computeIfAbsent(form, none -> new ArrayList<>())
                .add(hit));
        for (LooseText phrase : List.of(LooseText.of(folded), LooseText.otherwise(folded))) {
            if (anywhere
                    || phrase.length() >= FEWEST_LETTERS
                            && LETTER.matcher(words).find()) {
                loose.computeIfAbsent(phrase.runs(), none -> new ArrayList<>())
                        .add(new Guess(phrase, anywhere, hit.asGuess()));
            }
        }
    }

    /** What of a text is this phrase: whole words have a space at both ends. */
    private static Set<String> forms(String words, boolean anywhere) {
        if (anywhere) {
            return Set.of(words);
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(" " + words + " ");
        // A phrase with ß is often written with ss; one with ss is another word when it is written with ß.
        forms.add(" " + words.replace("ß", "ss") + " ");
        if (AttachedLetters.mayFollow(words)) {
            forms.add(" " + words);
        }
        if (AttachedLetters.mayPrecede(words)) {
            forms.add(words + " ");
        }
        return forms;
    }

    private static boolean isTurkish(Hit hit) {
        return TURKISH.contains(Locale.forLanguageTag(hit.language()).getLanguage());
    }

    /** What is found in a text, each once, what is banned for certain first. */
    public List<Hit> find(String text) {
        if (exact.isEmpty()) {
            return List.of();
        }
        String folded = Folding.of(text);
        Set<Hit> hits = new LinkedHashSet<>();
        findExactly(folded, false, hits);
        if (turkish) {
            findExactly(Folding.turkish(text), true, hits);
        }
        findLoosely(LooseText.of(folded), hits);
        findLoosely(LooseText.otherwise(folded), hits);
        return hits.stream()
                .filter(hit ->
                        !hit.guessed() || !hits.contains(new Hit(hit.phrase(), hit.language(), hit.banned(), false)))
                .sorted(Comparator.comparing(Hit::guessed).thenComparing(Hit::banned, Comparator.reverseOrder()))
                .toList();
    }

    private void findExactly(String folded, boolean inTurkish, Set<Hit> hits) {
        String words = " " + Folding.words(folded) + " ";
        for (Emit emit : exactly.parseText(words)) {
            boolean certain = isCertain(words, emit);
            if (certain || isPossible(words, emit)) {
                exact.get(emit.getKeyword()).stream()
                        .filter(hit -> isTurkish(hit) == inTurkish)
                        .forEach(hit -> hits.add(certain ? hit : hit.asGuess()));
            }
        }
    }

    private static boolean isCertain(String words, Emit emit) {
        String form = emit.getKeyword();
        boolean begins = form.startsWith(" ");
        boolean ends = form.endsWith(" ");
        return begins && ends || !begins && !ends && isWholeWord(words, emit.getStart(), emit.getEnd() + 1);
    }

    private static boolean isPossible(String words, Emit emit) {
        String form = emit.getKeyword();
        return form.startsWith(" ") || !form.endsWith(" ") || AttachedLetters.precede(words, emit.getStart());
    }

    private void findLoosely(LooseText text, Set<Hit> hits) {
        for (Emit emit : loosely.parseText(text.runs())) {
            loose.get(emit.getKeyword()).stream()
                    .filter(guess -> !hits.contains(guess.hit()))
                    .filter(guess -> text.means(guess.phrase(), emit.getStart(), guess.anywhere()))
                    .forEach(guess -> hits.add(guess.hit()));
        }
    }

    /** Whether words end where a phrase ends, in a script without spaces; one sign alone is one only between others. */
    private static boolean isWholeWord(String text, int start, int end) {
        if (text.codePointCount(start, end) == 1) {
            return !isWrittenWithoutSpaces(text.codePointBefore(start))
                    && !isWrittenWithoutSpaces(text.codePointAt(end));
        }
        int from = Math.max(0, start - AROUND);
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text.substring(from, Math.min(text.length(), end + AROUND)));
        return breaks.isBoundary(start - from) && breaks.isBoundary(end - from);
    }

    /** Whether a character is of a script that puts no spaces between words. */
    static boolean isWrittenWithoutSpaces(int character) {
        return character >= FIRST_WITHOUT_SPACES && WITHOUT_SPACES.contains(Character.UnicodeScript.of(character));
    }

    /** The plain form of a phrase or text: compatible characters, no capitals, nothing invisible, words apart. */
    public static String normalise(String text) {
        return Folding.words(Folding.of(text));
    }

    /** The languages of a list that count for a text in this language: those and the ones for all. */
    public static Collection<String> languagesOf(String language) {
        Collection<String> languages = new TreeSet<>(List.of("*", language));
        languages.add(Locale.forLanguageTag(language).getLanguage());
        return languages;
    }
}
