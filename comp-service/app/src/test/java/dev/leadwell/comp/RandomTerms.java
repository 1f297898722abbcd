package dev.leadwell.comp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Any plan that the contract takes: every kind of measure and curve, every field set or left out. */
record RandomTerms(Random random) {

    private static final List<String> MEASURES = List.of("quota", "retention", "leadership-share", "adherence");
    private static final List<String> CURVES = List.of("linear", "step", "marginal");

    String plan(String name) {
        Map<String, Object> plan = new LinkedHashMap<>(Map.of("name", name, "from", "2026-01-01"));
        if (random.nextBoolean()) {
            plan.put("to", "2027-01-01");
        }
        List<Map<String, Object>> components = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int index = 0; index < count; index++) {
            components.add(component(index));
        }
        plan.put("components", components);
        return new tools.jackson.databind.ObjectMapper().writeValueAsString(plan);
    }

    private Map<String, Object> component(int index) {
        String kind = one(MEASURES);
        Map<String, Object> component = new LinkedHashMap<>(Map.of("id", "c-" + index, "name",
                one(List.of("Quota", "<b>\"A & B\"</b>", "Führung, 50 %", "領導 ' łódź", "a  b")), "weight",
                decimal(), "purpose", one(List.of("leadership", "management")), "measure", measure(kind), "curve",
                curve(one(CURVES))));
        maybe(component, "goal", decimal());
        if (!kind.equals("quota")) {
            maybe(component, "whenNotComputable", one(List.of("pay-at-target", "spread")));
        }
        return component;
    }

    private Map<String, Object> measure(String kind) {
        Map<String, Object> measure = new LinkedHashMap<>(Map.of("kind", kind));
        if (kind.equals("quota")) {
            measure.put("measure", one(List.of("revenue", "new-logos-2", "m")));
            return measure;
        }
        String span = one(List.of("period", "year-to-date", "trailing-months"));
        measure.put("window", span.equals("trailing-months")
                ? Map.of("span", span, "months", 1 + random.nextInt(36))
                : Map.of("span", span));
        maybe(measure, "minimum", 1 + random.nextInt(1000));
        maybe(measure, "method", one(List.of("cohort", "average-headcount")));
        maybe(measure, "attribution", one(List.of("by-day", "at-start")));
        maybe(measure, "exclusions", List.of("involuntary", "death", "transfer").subList(random.nextInt(3), 3));
        maybe(measure, "graceDays", random.nextInt(366));
        maybe(measure, "backedOnly", random.nextBoolean());
        maybe(measure, "sessions", one(List.of("development", "pipeline-review")));
        maybe(measure, "countMakeUps", random.nextBoolean());
        weeks(measure);
        return measure;
    }

    private void weeks(Map<String, Object> measure) {
        List<String> mondays = IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(week -> LocalDate.of(2026, 1, 5).plusWeeks(week).toString()).toList();
        String weeks = one(List.of("every", "submitted", "listed"));
        measure.put("weeks", weeks);
        if (weeks.equals("listed")) {
            measure.put("listedWeeks", mondays);
        } else {
            maybe(measure, "listedWeeks", mondays);
        }
    }

    private Map<String, Object> curve(String kind) {
        Map<String, Object> curve = new LinkedHashMap<>(Map.of("kind", kind));
        maybe(curve, "threshold", decimal());
        maybe(curve, "cap", decimal());
        if (kind.equals("linear")) {
            curve.put("points", IntStream.range(0, random.nextInt(21))
                    .mapToObj(index -> Map.of("at", decimal(), "pays", decimal())).toList());
            maybe(curve, "slopeAbove", decimal());
            return curve;
        }
        curve.put("bands", IntStream.range(0, random.nextInt(21)).mapToObj(index -> {
            Map<String, Object> band = new LinkedHashMap<>(Map.of("from", decimal(), "pays", decimal()));
            maybe(band, "to", decimal());
            return band;
        }).toList());
        maybe(curve, "boundary", one(List.of("higher", "lower")));
        maybe(curve, "reading", one(List.of("payout", "rate")));
        return curve;
    }

    private String decimal() {
        return one(List.of("0", "-5", "98.5", "999999999999999", "0.000001", "-0.5", "100.50",
                Integer.toString(random.nextInt(200)), Integer.toString(random.nextInt(200))));
    }

    private void maybe(Map<String, Object> into, String field, Object value) {
        if (random.nextBoolean()) {
            into.put(field, value);
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
