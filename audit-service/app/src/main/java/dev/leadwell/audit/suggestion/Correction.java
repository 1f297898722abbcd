package dev.leadwell.audit.suggestion;

import dev.leadwell.audit.category.Category;
import java.time.LocalDate;

/**
 * How a manager filed events of a kind against what was proposed.
 *
 * @param key what their titles have in common, see {@link TitleKey}
 */
public record Correction(String key, Category category, int times, LocalDate since) {}
