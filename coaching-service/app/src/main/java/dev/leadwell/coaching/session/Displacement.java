package dev.leadwell.coaching.session;

import java.util.List;

/** What a session can be given up for: a category of the audit. */
public final class Displacement {

    public static final List<String> CATEGORIES = List.of("reports", "pipeline-review", "forecast", "crm-hygiene",
            "deal-rescue", "comp-administration", "own-selling", "internal-administration", "one-on-one-coaching",
            "team-motivation", "barrier-removal", "vision", "hiring-onboarding", "performance-reviews", "leave",
            "private", "travel", "own-training");

    private Displacement() {}
}
