package dev.leadwell.audit.category.api;

import dev.leadwell.audit.contract.Bucket;
import dev.leadwell.audit.contract.Category;

/** Knows the contract's and the domain's words for where time goes. */
public final class CategoryMapping {

    private CategoryMapping() {}

    public static Category dto(dev.leadwell.audit.category.Category category) {
        return Category.valueOf(category.name());
    }

    public static Bucket dto(dev.leadwell.audit.category.Bucket bucket) {
        return Bucket.valueOf(bucket.name());
    }

    public static dev.leadwell.audit.category.Category of(Category category) {
        return dev.leadwell.audit.category.Category.valueOf(category.name());
    }
}
