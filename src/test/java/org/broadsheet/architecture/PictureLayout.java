package org.broadsheet.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where each feature is drawn: a row for each floor, and a place for each long arrow in the rows that it passes, so that it
 * runs through no box. Places move towards those that they are joined to, and keep their distance. The same graph always
 * gives the same layout.
 */
final class PictureLayout {
    private static final int ROUNDS = 60;
    private static final int STRAIGHT = 6;
    private static final int BOX = 160;
    private static final int LINE = 28;

    /** A box, or a place where an arrow passes a floor. */
    static final class Place {
        final String feature;
        final int floor;
        double x;
        private final Map<Place, Integer> joined = new LinkedHashMap<>();

        private Place(String feature, int floor) {
            this.feature = feature;
            this.floor = floor;
        }

        private int width() {
            return feature == null ? LINE : BOX;
        }

        private double wish() {
            int weights = joined.values().stream().mapToInt(Integer::intValue).sum();
            double sum = joined.entrySet().stream()
                    .mapToDouble(other -> other.getKey().x * other.getValue())
                    .sum();
            return weights == 0 ? x : sum / weights;
        }
    }

    private final List<List<Place>> rows = new ArrayList<>();
    private final List<List<Place>> arrows = new ArrayList<>();
    private final Map<String, Place> boxes = new LinkedHashMap<>();

    PictureLayout(FeatureGraph graph) {
        graph.features().forEach(feature -> boxes.put(feature, add(feature, graph.floor(feature))));
        graph.features().forEach(feature -> graph.arrows(feature)
                .forEach(used -> arrows.add(way(boxes.get(feature), boxes.get(used)))));
        rows.forEach(PictureLayout::pack);
        for (int round = 0; round < ROUNDS; round++) {
            Consumer<List<Place>> move = round < ROUNDS / 2 ? PictureLayout::order : PictureLayout::settle;
            rows.forEach(move);
            for (int floor = rows.size() - 1; floor >= 0; floor--) {
                move.accept(rows.get(floor));
            }
        }
        double left = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(place -> place.x)
                .min()
                .orElse(0);
        rows.forEach(row -> row.forEach(place -> place.x -= left));
    }

    private Place add(String feature, int floor) {
        while (rows.size() <= floor) {
            rows.add(new ArrayList<>());
        }
        Place place = new Place(feature, floor);
        rows.get(floor).add(place);
        return place;
    }

    private List<Place> way(Place from, Place to) {
        List<Place> way = new ArrayList<>(List.of(from));
        for (int floor = from.floor - 1; floor > to.floor; floor--) {
            way.add(add(null, floor));
        }
        way.add(to);
        for (int step = 1; step < way.size(); step++) {
            Place upper = way.get(step - 1);
            Place lower = way.get(step);
            int weight = upper.feature == null && lower.feature == null ? STRAIGHT : 1;
            upper.joined.put(lower, weight);
            lower.joined.put(upper, weight);
        }
        return way;
    }

    private static void order(List<Place> row) {
        Map<Place, Double> wishes = new LinkedHashMap<>();
        row.forEach(place -> wishes.put(place, place.wish()));
        row.sort(Comparator.comparing(wishes::get));
        pack(row);
    }

    private static void pack(List<Place> row) {
        double x = -row.stream().mapToInt(Place::width).sum() / 2.0;
        for (Place place : row) {
            place.x = x + place.width() / 2.0;
            x += place.width();
        }
    }

    /** As near to the wishes as order and widths allow: the mean of two solutions, one from the left and one from the right. */
    private static void settle(List<Place> row) {
        double[] fromLeft = new double[row.size()];
        double[] fromRight = new double[row.size()];
        for (int i = 0; i < row.size(); i++) {
            double wish = row.get(i).wish();
            fromLeft[i] = i == 0 ? wish : Math.max(wish, fromLeft[i - 1] + distance(row, i));
        }
        for (int i = row.size() - 1; i >= 0; i--) {
            double wish = row.get(i).wish();
            fromRight[i] = i == row.size() - 1 ? wish : Math.min(wish, fromRight[i + 1] - distance(row, i + 1));
        }
        for (int i = 0; i < row.size(); i++) {
            row.get(i).x = (fromLeft[i] + fromRight[i]) / 2;
        }
    }

    private static double distance(List<Place> row, int i) {
        return (row.get(i - 1).width() + row.get(i).width()) / 2.0;
    }

    Map<String, Place> boxes() {
        return boxes;
    }

    /** Each arrow as the places that it passes, from the feature that uses to the one that is used. */
    List<List<Place>> arrows() {
        return arrows;
    }

    int floors() {
        return rows.size();
    }

    double width() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToDouble(place -> place.x)
                .max()
                .orElse(0);
    }
}
