package dev.leadwell.audit.week.console;

import dev.leadwell.audit.category.Category;
import java.util.List;

/** The categories that are at hand for painting; all others stand in the lists. */
public record Palette(List<Category> usual) {

    public static final Palette SHIPPED = new Palette(List.of(Category.REPORTS, Category.PIPELINE_REVIEW,
            Category.FORECAST, Category.DEAL_RESCUE, Category.ONE_ON_ONE_COACHING, Category.TEAM_MOTIVATION,
            Category.BARRIER_REMOVAL, Category.VISION, Category.BREAK));

    public boolean shows(Category category, Category chosen) {
        return category == chosen || usual.contains(category);
    }

    /** The key that chooses it, from 1; 0 for one without. */
    public int number(Category category) {
        return usual.indexOf(category) + 1;
    }
}
