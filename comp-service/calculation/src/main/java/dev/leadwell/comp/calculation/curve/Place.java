package dev.leadwell.comp.calculation.curve;

import dev.leadwell.comp.calculation.Coded;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where on a curve an attainment stands, for the explanation.
 *
 * @param kind names the wording
 * @param values the points or bounds around it, as plain text
 */
public record Place(Kind kind, Map<String, String> values) {

    /** The parts of a curve that an attainment may fall on. */
    public enum Kind implements Coded {
        BELOW_FIRST,
        BETWEEN,
        ABOVE_LAST,
        IN_BAND,
        OVER_BANDS,
        BELOW_THRESHOLD,
        CAPPED
    }

    static Place belowFirst(BigDecimal first) {
        return new Place(Kind.BELOW_FIRST, Map.of("first", first.toPlainString()));
    }

    static Place belowThreshold(BigDecimal threshold) {
        return new Place(Kind.BELOW_THRESHOLD, Map.of("threshold", threshold.toPlainString()));
    }

    static Place capped(BigDecimal cap) {
        return new Place(Kind.CAPPED, Map.of("cap", cap.toPlainString()));
    }

    static Place between(Point lower, Point upper) {
        return new Place(Kind.BETWEEN, Map.of("lowerAt", lower.at().toPlainString(),
                "lowerPays", lower.pays().toPlainString(), "upperAt", upper.at().toPlainString(),
                "upperPays", upper.pays().toPlainString()));
    }

    static Place aboveLast(Point last) {
        return new Place(Kind.ABOVE_LAST,
                Map.of("lastAt", last.at().toPlainString(), "lastPays", last.pays().toPlainString()));
    }

    static Place inBand(Band band) {
        Map<String, String> values = new TreeMap<>();
        values.put("from", band.from().toPlainString());
        values.put("pays", band.pays().toPlainString());
        BigDecimal to = band.to();
        if (to != null) {
            values.put("to", to.toPlainString());
        }
        return new Place(Kind.IN_BAND, Map.copyOf(values));
    }

    static Place overBands(int bands) {
        return new Place(Kind.OVER_BANDS, Map.of("bands", Integer.toString(bands)));
    }
}
