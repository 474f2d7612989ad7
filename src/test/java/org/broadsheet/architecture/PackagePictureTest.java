package org.broadsheet.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The picture in the document of the architecture is drawn from the code, and is true as long as this passes. */
class PackagePictureTest {
    private static final String ROOT = "org.broadsheet.";
    private static final Path KEPT = Path.of("src/site/markdown/images/architecture.svg");
    private static final Path DRAWN = Path.of("target/architecture.svg");

    @Test
    void thePictureShowsTheCode() throws IOException {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.broadsheet");
        FeatureGraph graph = new FeatureGraph(uses(house));
        assertThat(graph.features()).as("features that were read").hasSizeGreaterThan(15);

        String drawn = new PackagePicture(graph, sizes(house)).svg();
        String kept = Files.exists(KEPT) ? Files.readString(KEPT).replace("\r\n", "\n") : "";
        if (!drawn.equals(kept)) {
            Files.createDirectories(DRAWN.getParent());
            Files.writeString(DRAWN, drawn);
        }
        assertThat(drawn.equals(kept))
                .as("the packages are as the picture shows them; if the change is meant: cp %s %s", DRAWN, KEPT)
                .isTrue();
    }

    private static Map<String, Set<String>> uses(JavaClasses house) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : house) {
            Set<String> used = uses.computeIfAbsent(featureOf(type), feature -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(use -> use.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .forEach(target -> used.add(featureOf(target)));
            used.remove(featureOf(type));
        }
        return uses;
    }

    private static Map<String, Integer> sizes(JavaClasses house) {
        Map<String, Integer> sizes = new TreeMap<>();
        house.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> type.getPackageName().equals(ROOT + featureOf(type)))
                .forEach(type -> sizes.merge(featureOf(type), 1, Integer::sum));
        return sizes;
    }

    private static String featureOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).split("\\.")[0];
    }

    @Test
    void aCircleIsNamedAndNotDrawn() {
        Map<String, Set<String>> uses = Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b"));
        assertThatThrownBy(() -> new FeatureGraph(uses))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("b -> c -> b");
    }

    @Test
    void anArrowThatOthersImplyIsLeftOut() {
        FeatureGraph graph = new FeatureGraph(Map.of("a", Set.of("b", "c", "d"), "b", Set.of("c"), "c", Set.of("d")));
        assertThat(graph.arrows("a")).containsExactly("b");
        assertThat(graph.arrows("d")).isEmpty();
    }

    @Test
    void aFeatureIsOneFloorAboveTheHighestThatItUses() {
        FeatureGraph graph = new FeatureGraph(Map.of("a", Set.of("b", "d"), "b", Set.of("c"), "e", Set.of("d")));
        assertThat(graph.floor("c")).isZero();
        assertThat(graph.floor("b")).isEqualTo(1);
        assertThat(graph.floor("a")).isEqualTo(2);
        assertThat(graph.floor("e")).isEqualTo(1);
    }

    @Test
    void boxesOfAFloorDoNotTouchAndALongArrowPassesBesideThem() {
        PictureLayout layout = new PictureLayout(new FeatureGraph(Map.of(
                "top", Set.of("left", "right", "ground"),
                "left", Set.of("low"),
                "right", Set.of("low"),
                "ground", Set.of())));
        double left = layout.boxes().get("left").x;
        double right = layout.boxes().get("right").x;
        assertThat(Math.abs(left - right)).isGreaterThanOrEqualTo(160);
        double passing = layout.arrows().stream()
                .filter(way -> way.size() == 3)
                .findFirst()
                .orElseThrow()
                .get(1)
                .x;
        assertThat(Math.abs(passing - left)).isGreaterThanOrEqualTo(90);
        assertThat(Math.abs(passing - right)).isGreaterThanOrEqualTo(90);
    }

    @Test
    void thePictureSaysInWordsWhatItShows() {
        String svg = new PackagePicture(new FeatureGraph(Map.of("a", Set.of("b"))), Map.of("a", 26, "b", 5)).svg();
        assertThat(svg)
                .contains(
                        "a uses b. b uses none.</desc>",
                        ">up to 30 types<",
                        ">up to 5 types<",
                        "prefers-color-scheme: dark");
    }
}
