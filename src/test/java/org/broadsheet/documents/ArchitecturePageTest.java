package org.broadsheet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page of the architecture names is there, and so is what any document links to. */
class ArchitecturePageTest {
    private static final Path PAGE = Path.of("src/site/markdown/architecture.md");
    private static final Path CODE = Path.of("src/main/java/org/broadsheet");
    private static final List<Path> ROOTS = List.of(
            Path.of(""),
            CODE,
            Path.of("src/test/java/org/broadsheet"),
            Path.of("src/main/resources/org/broadsheet"),
            Path.of("src/main/webapp"));

    private static final Pattern FILE = Pattern.compile("`([\\w./-]+/[\\w.-]*)`");
    private static final Pattern TYPE = Pattern.compile("`@?([A-Z][a-z]\\w+)`");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    /** Suffixes that no class may have, and so no file. */
    private static final Set<String> NO_TYPES = Set.of("Manager", "Helper", "Util", "Service", "Impl");

    @Test
    void everyFileThatIsNamedExists() {
        Set<String> files = find(FILE, read(PAGE));
        assertThat(files).as("files that are named").hasSizeGreaterThan(40);
        assertThat(files)
                .allSatisfy(file -> assertThat(ROOTS).as(file).anyMatch(root -> Files.exists(root.resolve(file))));
    }

    @Test
    void everyTypeThatIsNamedExists() {
        Set<String> types = find(TYPE, read(PAGE));
        types.removeAll(NO_TYPES);
        assertThat(types).as("types that are named").hasSizeGreaterThan(25);
        assertThat(all(Path.of("src"), ".java"))
                .extracting(file -> file.getFileName().toString().replace(".java", ""))
                .containsAll(types);
    }

    @Test
    void theTableHasEachPackageAndNoOther() throws IOException {
        try (Stream<Path> features = Files.list(CODE)) {
            assertThat(find(PACKAGE, read(PAGE)))
                    .containsExactlyInAnyOrderElementsOf(features.filter(Files::isDirectory)
                            .map(feature -> feature.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void everyLinkOfADocumentLeadsToAFile() {
        List<Path> documents = Stream.concat(
                        Stream.of(Path.of("README.md")), all(Path.of("src/site/markdown"), ".md").stream())
                .toList();
        assertThat(documents).hasSizeGreaterThan(40);
        assertThat(documents).allSatisfy(document -> assertThat(find(LINK, read(document)))
                .as("links of " + document)
                .allMatch(link -> Files.exists(document.resolveSibling(link))));
    }

    private static Set<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> all(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
