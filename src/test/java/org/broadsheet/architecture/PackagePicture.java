package org.broadsheet.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.architecture.PictureLayout.Place;
import org.broadsheet.text.HtmlText;

/** The packages and their arrows as an SVG, for light and dark pages, with the same in words for those who cannot see it. */
final class PackagePicture {
    private static final int BOX_WIDTH = 144;
    private static final int BOX_HEIGHT = 46;
    private static final int FLOOR = 92;
    private static final int MARGIN = 24;
    private static final int STEP = 5;

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d"
                role="img" aria-labelledby="title desc">
            <title id="title">The packages of Broadsheet</title>
            <desc id="desc">%3$s</desc>
            <style>
            :root { --paper: #fff; --ink: #1a1a1a; --soft: #666; --line: #999; --box: #f6f6f4 }
            @media (prefers-color-scheme: dark) {
                :root { --paper: #16181b; --ink: #ececec; --soft: #a3a3a3; --line: #7d7d7d; --box: #212429 }
            }
            .paper { fill: var(--paper) }
            .box { fill: var(--box); stroke: var(--line) }
            .arrow { fill: none; stroke: var(--line) }
            .head { fill: var(--line) }
            text { font-family: system-ui, sans-serif; font-size: 15px; text-anchor: middle; fill: var(--ink) }
            .size { font-size: 12px; fill: var(--soft) }
            </style>
            <defs>
                <marker id="head" markerWidth="8" markerHeight="8" refX="8" refY="4" orient="auto">
                    <path class="head" d="M0 0 8 4 0 8z"/>
                </marker>
            </defs>
            <rect class="paper" width="%1$d" height="%2$d"/>
            """;

    private static final String BOX = """
            <rect class="box" x="%d" y="%d" width="%d" height="%d" rx="3"/>
            <text x="%d" y="%d">%s</text>
            <text class="size" x="%d" y="%d">%s</text>
            """;

    private final FeatureGraph graph;
    private final PictureLayout layout;
    private final Map<String, Integer> sizes;

    /**
     * A picture of these features.
     *
     * @param sizes the number of types in each feature's base package
     */
    PackagePicture(FeatureGraph graph, Map<String, Integer> sizes) {
        this.graph = graph;
        this.layout = new PictureLayout(graph);
        this.sizes = new TreeMap<>(sizes);
    }

    String svg() {
        long width = Math.round(layout.width()) + BOX_WIDTH + 2 * MARGIN;
        long height = (long) (layout.floors() - 1) * FLOOR + BOX_HEIGHT + 2 * MARGIN;
        StringBuilder svg = new StringBuilder(HEAD.formatted(width, height, HtmlText.escape(words())));
        layout.arrows().forEach(way -> svg.append(arrow(way)));
        layout.boxes().values().forEach(box -> svg.append(box(box)));
        return svg.append("</svg>\n").toString();
    }

    private String words() {
        StringBuilder words = new StringBuilder("Each package with those that it uses itself, from the top down.");
        for (int floor = layout.floors() - 1; floor >= 0; floor--) {
            for (String feature : graph.features()) {
                if (graph.floor(feature) == floor) {
                    words.append(' ').append(sentence(feature));
                }
            }
        }
        return words.toString();
    }

    private String sentence(String feature) {
        Set<String> used = graph.arrows(feature);
        return feature + (used.isEmpty() ? " uses none." : " uses " + String.join(", ", used) + ".");
    }

    private String arrow(List<Place> way) {
        Place from = way.get(0);
        StringBuilder path = new StringBuilder("M%d %d".formatted(x(from), y(from) + BOX_HEIGHT));
        for (int step = 1; step < way.size(); step++) {
            Place upper = way.get(step - 1);
            Place lower = way.get(step);
            int bend = y(upper) + BOX_HEIGHT + (FLOOR - BOX_HEIGHT) / 2;
            path.append(" C%d %d %d %d %d %d".formatted(x(upper), bend, x(lower), bend, x(lower), y(lower)));
            if (lower.feature == null) {
                path.append(" V%d".formatted(y(lower) + BOX_HEIGHT));
            }
        }
        return "<path class=\"arrow\" marker-end=\"url(#head)\" d=\"" + path + "\"/>\n";
    }

    private String box(Place box) {
        return BOX.formatted(
                x(box) - BOX_WIDTH / 2,
                y(box),
                BOX_WIDTH,
                BOX_HEIGHT,
                x(box),
                y(box) + 20,
                box.feature,
                x(box),
                y(box) + 37,
                size(sizes.getOrDefault(box.feature, 0)));
    }

    /** In steps, so that not each new class changes the picture. */
    private static String size(int types) {
        return "up to " + (types + STEP - 1) / STEP * STEP + " types";
    }

    private static int x(Place place) {
        return MARGIN + BOX_WIDTH / 2 + (int) Math.round(place.x);
    }

    private int y(Place place) {
        return MARGIN + (layout.floors() - 1 - place.floor) * FLOOR;
    }
}
