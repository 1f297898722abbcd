package dev.leadwell.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A manager with reps, and how well the team is led: the same for the same manager. */
record Team(String managerId, String managerNumber, List<String> repIds, Map<String, LocalDate> left) {

    SplittableRandom chance(String about) {
        return new SplittableRandom((managerNumber + "/" + about).hashCode() * 0x9E3779B97F4A7C15L);
    }

    /** Between 0.28 and 0.62 of the counted time goes into leadership; it drifts a little over the year. */
    double leadership(int week) {
        double base = 0.28 + 0.34 * chance("style").nextDouble();
        return Math.clamp(base + 0.06 * Math.sin((week + managerNumber.hashCode() % 13) / 8.0), 0.2, 0.75);
    }

    /** How likely a session is held when due. */
    double diligence() {
        return 0.72 + 0.26 * chance("diligence").nextDouble();
    }

    boolean employs(String repId, LocalDate day) {
        return day.isBefore(left.getOrDefault(repId, LocalDate.MAX));
    }
}
