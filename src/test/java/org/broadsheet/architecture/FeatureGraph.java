package org.broadsheet.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which feature uses which, without arrows that others imply, and on which floor each is. It has no circle. */
final class FeatureGraph {
    private final SortedMap<String, Set<String>> uses = new TreeMap<>();
    private final SortedMap<String, Integer> floors = new TreeMap<>();

    /**
     * The graph of these arrows.
     *
     * @param uses the features that each feature uses itself
     * @throws IllegalStateException when they make a circle, with its features
     */
    FeatureGraph(Map<String, Set<String>> uses) {
        uses.forEach((feature, used) -> this.uses.put(feature, new TreeSet<>(used)));
        uses.values().forEach(used -> used.forEach(name -> this.uses.computeIfAbsent(name, none -> new TreeSet<>())));
        this.uses.keySet().forEach(feature -> floor(feature, new ArrayList<>()));
    }

    private int floor(String feature, List<String> above) {
        if (above.contains(feature)) {
            List<String> circle = new ArrayList<>(above.subList(above.indexOf(feature), above.size()));
            circle.add(feature);
            throw new IllegalStateException("The features use each other in a circle: " + String.join(" -> ", circle));
        }
        Integer known = floors.get(feature);
        if (known != null) {
            return known;
        }
        above.add(feature);
        int floor = 0;
        for (String used : uses.get(feature)) {
            floor = Math.max(floor, floor(used, above) + 1);
        }
        above.remove(feature);
        floors.put(feature, floor);
        return floor;
    }

    Set<String> features() {
        return uses.keySet();
    }

    /** One above the highest floor of the features that it uses; 0 when it uses none. */
    int floor(String feature) {
        return floors.get(feature);
    }

    /** The features that it uses and that no other of them uses, directly or not. */
    Set<String> arrows(String feature) {
        Set<String> arrows = new TreeSet<>(uses.get(feature));
        uses.get(feature).forEach(used -> arrows.removeAll(below(used)));
        return arrows;
    }

    private Set<String> below(String feature) {
        Set<String> below = new TreeSet<>(uses.get(feature));
        uses.get(feature).forEach(used -> below.addAll(below(used)));
        return below;
    }
}
