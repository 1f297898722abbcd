package dev.leadwell.system.bench;

import java.util.Arrays;

/** Half and all but one in a hundred were not slower than this, in milliseconds. */
record Times(double p50, double p99) {

    static Times of(double[] millis) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return new Times(sorted[sorted.length / 2], sorted[(int) Math.ceil(sorted.length * 0.99) - 1]);
    }

    Times per(Times other) {
        return new Times(p50 / other.p50, p99 / other.p99);
    }
}
