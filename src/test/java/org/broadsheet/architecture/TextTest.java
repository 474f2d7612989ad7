package org.broadsheet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What people read comes from the bundles, and the bundles hold what is read and nothing else. */
class TextTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/org/broadsheet");

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'([^'\\n]*)'");
    private static final Pattern BY_NAME = Pattern.compile("\\b(msg[A-Z]\\w*)\\.([A-Za-z]\\w*)");
    private static final Pattern BY_WORD = Pattern.compile("\\b(msg[A-Z]\\w*)\\['([^']*)'(\\.concat)?");
    private static final Pattern DECLARED = Pattern.compile("<base-name>([\\w.]+)</base-name>\\s*<var>(\\w+)</var>");

    /** Attributes whose value somebody reads or hears. */
    private static final Set<String> READ = Set.of(
            "title",
            "alt",
            "placeholder",
            "label",
            "aria-label",
            "summary",
            "header",
            "emptymessage",
            "requiredmessage");

    /** Elements whose content nobody reads, or which stands so on every keyboard. */
    private static final Set<String> UNREAD = Set.of("script", "style", "kbd");

    // --- pages
    // ----------------------------------------------------------------------------------------------------------

    @Test
    void noPageHasAWordOfItsOwn() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> pages = files(PAGES, ".xhtml");
        int texts = 0;
        for (Path page : pages) {
            for (String text : readTexts(page)) {
                texts++;
                if (LETTERS.matcher(EXPRESSION.matcher(text).replaceAll(" ")).find()) {
                    found.add(page + ": " + text.strip());
                }
            }
        }
        assertThat(pages).as("pages were looked at").hasSizeGreaterThan(20);
        assertThat(texts).as("texts were looked at").isGreaterThan(200);
        assertThat(found).isEmpty();
    }

    @Test
    void theScannerSeesWords() {
        assertThat(readTexts("<p class='x'>Hello <b title='There'>#{msg.a}</b></p><script>var a;</script>"))
                .containsExactlyInAnyOrder("Hello ", "There", "#{msg.a}");
    }

    private static List<String> readTexts(Path page) throws IOException {
        return readTexts(Files.readString(page));
    }

    private static List<String> readTexts(String markup) {
        List<String> texts = new ArrayList<>();
        for (Element element : Jsoup.parse(markup, Parser.xmlParser()).getAllElements()) {
            if (UNREAD.contains(element.tagName())) {
                continue;
            }
            element.textNodes().stream()
                    .map(TextNode::getWholeText)
                    .filter(text -> !text.isBlank())
                    .forEach(texts::add);
            for (Attribute attribute : element.attributes()) {
                if (READ.contains(attribute.getKey().toLowerCase(Locale.ROOT)) || isButtonsText(element, attribute)) {
                    texts.add(attribute.getValue());
                }
            }
        }
        return texts;
    }

    private static boolean isButtonsText(Element element, Attribute attribute) {
        return attribute.getKey().equals("value")
                && (element.tagName().endsWith("ommandButton")
                        || element.tagName().endsWith("ommandLink")
                        || element.attr("type").equals("submit"));
    }

    // --- bundles
    // --------------------------------------------------------------------------------------------------------

    @Test
    void everyKeyThatAPageAsksForExists() throws IOException {
        Map<String, Set<String>> bundles = bundlesByVariable();
        List<String> missing = new ArrayList<>();
        int asked = 0;
        for (Path page : files(PAGES, ".xhtml")) {
            for (Asked key : asked(Files.readString(page))) {
                asked++;
                Set<String> keys = bundles.getOrDefault(key.variable, Set.of());
                boolean there = key.isPrefix
                        ? keys.stream().anyMatch(known -> known.startsWith(key.name))
                        : keys.contains(key.name);
                if (!there) {
                    missing.add(page + ": " + key.variable + "." + key.name);
                }
            }
        }
        assertThat(asked).as("keys were looked up").isGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    private record Asked(String variable, String name, boolean isPrefix) {}

    private static List<Asked> asked(String page) {
        List<Asked> asked = new ArrayList<>();
        BY_NAME.matcher(page).results().forEach(hit -> asked.add(new Asked(hit.group(1), hit.group(2), false)));
        BY_WORD.matcher(page)
                .results()
                .forEach(hit -> asked.add(new Asked(hit.group(1), hit.group(2), hit.group(3) != null)));
        return asked;
    }

    @Test
    void everyKeyIsUsedSomewhere() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Path page : files(PAGES, ".xhtml")) {
            String text = Files.readString(page);
            asked(text).forEach(key -> words.add(key.name));
            words.addAll(quoted(text));
        }
        for (Path source : files(CODE, ".java")) {
            words.addAll(quoted(Files.readString(source)));
        }
        List<String> idle = new ArrayList<>();
        bundles()
                .forEach((bundle, keys) ->
                        keys.stream().filter(key -> !isUsed(key, words)).forEach(key -> idle.add(bundle + ": " + key)));
        assertThat(idle).isEmpty();
    }

    /** As a whole, or put together of a beginning that stands somewhere ({@code state_} or {@code state}) and a code. */
    private static boolean isUsed(String key, Set<String> words) {
        if (words.contains(key)) {
            return true;
        }
        for (int end = key.indexOf('_'); end >= 0; end = key.indexOf('_', end + 1)) {
            if (words.contains(key.substring(0, end)) || words.contains(key.substring(0, end + 1))) {
                return true;
            }
        }
        int last = key.lastIndexOf('_');
        return last > 0 && words.contains(key.substring(last)) && words.contains(key.substring(0, last));
    }

    private static Set<String> quoted(String source) {
        Set<String> quoted = new TreeSet<>();
        Matcher matcher = QUOTED.matcher(source);
        for (boolean hit = matcher.find(); hit; hit = matcher.find(matcher.start() + 1)) {
            quoted.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return quoted;
    }

    @Test
    void everyLanguageHasTheSameKeys() throws IOException {
        Map<String, Set<String>> bundles = bundles();
        assertThat(bundles).hasSizeGreaterThan(4).doesNotContainValue(Set.of());
        assertThat(outOfStep(bundles)).isEmpty();
    }

    /** There is one language so far; this is what a second one would be held to. */
    @Test
    void aLanguageThatLacksAKeyOrHasOneOfItsOwnIsFound() {
        assertThat(outOfStep(Map.of(
                        "a/messages.properties", Set.of("x", "y"),
                        "a/messages_de.properties", Set.of("x", "y"),
                        "a/messages_fr.properties", Set.of("x"),
                        "a/messages_pt_BR.properties", Set.of("x", "y", "z"),
                        "b/messages_de.properties", Set.of("x"))))
                .containsExactly(
                        "a/messages_fr.properties lacks y",
                        "a/messages_pt_BR.properties alone has z",
                        "b/messages_de.properties alone has x");
    }

    private static List<String> outOfStep(Map<String, Set<String>> bundles) {
        List<String> found = new ArrayList<>();
        new TreeMap<>(bundles).forEach((file, keys) -> {
            String base = file.replaceFirst("_[A-Za-z_]+\\.properties$", ".properties");
            Set<String> expected = bundles.getOrDefault(base, Set.of());
            difference(expected, keys).forEach(key -> found.add(file + " lacks " + key));
            difference(keys, expected).forEach(key -> found.add(file + " alone has " + key));
        });
        return found;
    }

    private static Set<String> difference(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    @Test
    void everyBundleThatIsDeclaredIsThere() throws IOException {
        assertThat(bundlesByVariable())
                .isNotEmpty()
                .allSatisfy((variable, keys) -> assertThat(keys).as(variable).isNotEmpty());
    }

    /** A key that stands twice says the second sentence; the first is lost without a word. */
    @Test
    void noKeyStandsTwice() throws IOException {
        for (Path file : files(BUNDLES, ".properties")) {
            List<String> keys = Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[A-Za-z].*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    private static Map<String, Set<String>> bundles() throws IOException {
        Map<String, Set<String>> bundles = new TreeMap<>();
        for (Path file : files(BUNDLES, ".properties")) {
            bundles.put(BUNDLES.relativize(file).toString(), keys(file));
        }
        return bundles;
    }

    private static Map<String, Set<String>> bundlesByVariable() throws IOException {
        Map<String, Set<String>> bundles = new HashMap<>();
        String config = Files.readString(PAGES.resolve("WEB-INF/faces-config.xml"));
        for (Matcher matcher = DECLARED.matcher(config); matcher.find(); ) {
            Path file = Path.of("src/main/resources", matcher.group(1).replace('.', '/') + ".properties");
            bundles.put(matcher.group(2), keys(file));
        }
        return bundles;
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static List<Path> files(Path root, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().collect(Collectors.toList());
        }
    }
}
