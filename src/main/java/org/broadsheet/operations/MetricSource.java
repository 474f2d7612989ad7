package org.broadsheet.operations;

import java.util.stream.Stream;

/** A bean that has figures to tell. */
interface MetricSource {
    /** All of them; asked once, when the application starts. */
    Stream<Metric> all();
}
