package dev.leadwell.audit.suggestion;

import dev.leadwell.audit.category.Category;
import org.jspecify.annotations.Nullable;

/** @param category null while undecided: the manager chooses */
public record Proposal(@Nullable Category category, Reason reason) {}
