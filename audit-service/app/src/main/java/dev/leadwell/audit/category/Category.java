package dev.leadwell.audit.category;

import static dev.leadwell.audit.category.Bucket.EXCLUDED;
import static dev.leadwell.audit.category.Bucket.LEADERSHIP;
import static dev.leadwell.audit.category.Bucket.MANAGEMENT;

import dev.leadwell.kit.code.Coded;

/** What a block was spent on, with codes such as {@code one-on-one-coaching}. */
public enum Category implements Coded {
    REPORTS(MANAGEMENT),
    PIPELINE_REVIEW(MANAGEMENT),
    FORECAST(MANAGEMENT),
    CRM_HYGIENE(MANAGEMENT),
    DEAL_RESCUE(
            MANAGEMENT),
    COMP_ADMINISTRATION(MANAGEMENT),
    OWN_SELLING(MANAGEMENT),
    INTERNAL_ADMINISTRATION(
            MANAGEMENT),
    ONE_ON_ONE_COACHING(LEADERSHIP),
    TEAM_MOTIVATION(LEADERSHIP),
    BARRIER_REMOVAL(
            LEADERSHIP),
    VISION(LEADERSHIP),
    HIRING_ONBOARDING(LEADERSHIP),
    PERFORMANCE_REVIEWS(
            LEADERSHIP),
    BREAK(EXCLUDED),
    LEAVE(
            EXCLUDED),
    PRIVATE(EXCLUDED),
    TRAVEL(EXCLUDED),
    OWN_TRAINING(EXCLUDED);

    private final Bucket bucket;

    Category(Bucket bucket) {
        this.bucket = bucket;
    }

    public Bucket bucket() {
        return bucket;
    }
}
