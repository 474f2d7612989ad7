package org.broadsheet.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.broadsheet.demo.DemoTexts.Phrases;
import org.broadsheet.demo.DemoTexts.Story;
import org.broadsheet.demo.DemoTexts.TagText;

/** Makes any number of further stories of the phrases; the same number is always the same story. */
final class InventedStories {
    private static final int FEWEST = 12;
    private static final int MOST = 240;
    private static final int PARAGRAPHS = 5;

    private final Phrases phrases;
    private final List<String> sections;
    private final List<TagText> tags;
    private final List<String> bylines;

    InventedStories(DemoTexts texts, List<String> bylines) {
        this.phrases = texts.phrases();
        this.sections = List.copyOf(
                texts.phrases().subjects().keySet().stream().sorted().toList());
        this.tags = texts.newsroom().tags();
        this.bylines = List.copyOf(bylines);
    }

    Story story(int number) {
        Random random = new Random(number * 7919L);
        String section = pick(sections, random);
        Map<String, String> values = values(section, random);
        String body = paragraphs(section, random).stream()
                .map(pattern -> "<p>" + fill(pattern, newNumber(values, random)) + "</p>")
                .collect(Collectors.joining("\n"));
        return new Story(
                section,
                "NEWS",
                pick(phrases.kickers().get(section), random),
                fill(pick(phrases.headlinePatterns(), random), values),
                null,
                null,
                fill(pick(phrases.standfirsts(), random), values),
                values.get("place"),
                List.of(pick(tags, random).slug(), pick(tags, random).slug()),
                List.of(pick(bylines, random)),
                false,
                "en",
                body,
                List.of(),
                List.of());
    }

    /** A reader's remark that fits story {@code number}. */
    String comment(int number, int which) {
        Random random = new Random(number * 7919L);
        Map<String, String> values = values(pick(sections, random), random);
        return fill(
                phrases.comments()
                        .get(Math.floorMod(
                                number * 31 + which * 17, phrases.comments().size())),
                values);
    }

    private Map<String, String> values(String section, Random random) {
        return Map.of(
                "place", pick(phrases.places(), random),
                "subject", pick(phrases.subjects().get(section), random),
                "verb", pick(phrases.verbs().get(section), random),
                "object", pick(phrases.objects().get(section), random),
                "name", pick(phrases.names(), random),
                "number", String.valueOf(FEWEST + random.nextInt(MOST - FEWEST)));
    }

    /** The same figure in every paragraph would look made up. */
    private static Map<String, String> newNumber(Map<String, String> values, Random random) {
        Map<String, String> fresh = new HashMap<>(values);
        fresh.put("number", String.valueOf(FEWEST + random.nextInt(MOST - FEWEST)));
        return fresh;
    }

    private List<String> paragraphs(String section, Random random) {
        List<String> all = new ArrayList<>(phrases.paragraphs().get(section));
        List<String> chosen = new ArrayList<>();
        while (chosen.size() < PARAGRAPHS) {
            chosen.add(all.remove(random.nextInt(all.size())));
        }
        return chosen;
    }

    /** Fills a pattern in; what opens a sentence gets a capital. */
    private static String fill(String pattern, Map<String, String> values) {
        String filled = pattern;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        StringBuilder text = new StringBuilder(filled.length());
        boolean opens = true;
        for (int at = 0; at < filled.length(); at++) {
            char letter = filled.charAt(at);
            text.append(
                    opens && Character.isLetter(letter) ? String.valueOf(letter).toUpperCase(Locale.ROOT) : letter);
            boolean quote = letter == '“' || letter == '‘';
            boolean afterStop = letter == ' ' && at > 0 && ".?!".indexOf(filled.charAt(at - 1)) >= 0;
            opens = (opens && quote) || afterStop || (quote && at > 0 && afterSpaceStop(filled, at));
        }
        return text.toString();
    }

    private static boolean afterSpaceStop(String text, int at) {
        return at == 0 || (at >= 2 && text.charAt(at - 1) == ' ' && ".?!:".indexOf(text.charAt(at - 2)) >= 0);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
