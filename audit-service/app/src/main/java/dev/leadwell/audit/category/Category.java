package dev.leadwell.audit.category;

import static dev.leadwell.audit.category.Bucket.EXCLUDED;
import static dev.leadwell.audit.category.Bucket.LEADERSHIP;
import static dev.leadwell.audit.category.Bucket.MANAGEMENT;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a block was spent on. */
public enum Category {
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

    private static final Map<String, Category> BY_CODE = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(Category::code, Function.identity()));

    private final Bucket bucket;

    Category(Bucket bucket) {
        this.bucket = bucket;
    }

    public Bucket bucket() {
        return bucket;
    }

    /** The word used in APIs and events, such as {@code one-on-one-coaching}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Category> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
