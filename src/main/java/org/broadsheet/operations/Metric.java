package org.broadsheet.operations;

import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One number that operators watch.
 *
 * @param name in lower case with dots; Prometheus gets underscores, and {@code _total} behind what only rises
 * @param labels what it is of, where several have the name
 * @param rises whether it only rises; else it goes up and down
 * @param value read whenever somebody looks, without waiting; NaN where it is not known
 */
record Metric(String name, Map<String, String> labels, boolean rises, DoubleSupplier value) {

    /** A number that only rises. */
    static Metric count(String name, DoubleSupplier value) {
        return new Metric(name, Map.of(), true, value);
    }

    /** A number that goes up and down. */
    static Metric level(String name, DoubleSupplier value) {
        return new Metric(name, Map.of(), false, value);
    }

    /** The same of one thing among several. */
    Metric of(String label, String thing) {
        return new Metric(name, Map.of(label, thing), rises, value);
    }
}
