package org.broadsheet.testing;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What a reporter sends in: a story that passes every gate, and differs from it where a test says so. */
public final class StoryText {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String BODY =
            "<p>The mayor of Aldermouth opened the swing bridge on Monday before a crowd that had"
                    + " waited in the rain since dawn, and closed it again for the tide.</p><p>It replaces a ferry that crossed the"
                    + " narrow water for more than a century, and whose last captain cut the ribbon.</p><p>Traffic began at noon."
                    + " The first lorry carried apples.</p>";

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private StoryText(String headline) {
        with("section", "world")
                .with("headline", headline)
                .with("standfirst", "After a century of ferries, the town walks.");
        with("body", BODY)
                .with("tags", List.of("Bridges"))
                .with("bylines", List.of("reporter"))
                .with("language", "en");
    }

    /** A story that nobody has told before, under a headline that has no like on the server. */
    public static StoryText any() {
        return headed("The %s bridge opens over the water".formatted(word()));
    }

    /** A story of which every field has a word that is as long as the field may be. */
    public static StoryText wide() {
        String endless = "w".repeat(115) + word().substring(1);
        String body = BODY + "<h2>" + endless + "</h2><p>" + endless + "</p><blockquote>" + endless
                + "</blockquote><ul><li>" + endless + "</li></ul>";
        return headed(endless)
                .with("kicker", endless.substring(60))
                .with("dateline", endless.substring(60))
                .with("standfirst", endless)
                .with("body", body)
                .tags(endless.substring(60))
                .bylines(endless, "x" + endless.substring(1));
    }

    public static StoryText headed(String headline) {
        return new StoryText(headline);
    }

    /** A word that no other story of this run has. */
    public static String word() {
        int number = COUNT.incrementAndGet();
        char[] letters = {'q', 'x', 'v', 'a', 'a', 'a'};
        for (int at = letters.length - 1; number > 0; at--) {
            letters[at] = (char) ('a' + number % 26);
            number /= 26;
        }
        return new String(letters);
    }

    public StoryText with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public StoryText tags(String... names) {
        return with("tags", List.of(names));
    }

    /** Names of people who are not of the house. */
    public StoryText bylines(String... names) {
        return with(
                "bylines",
                Arrays.stream(names).map(name -> Map.of("name", name)).toList());
    }

    public StoryText breakingUntil(Instant until) {
        return with("breakingUntil", until.toString());
    }

    /** What readers are told of the change. */
    public StoryText change(String kind, String text) {
        return with("change", Map.of("kind", kind, "text", text));
    }

    public String headline() {
        return (String) fields.get("headline");
    }

    public String json() {
        return Json.write(fields);
    }
}
