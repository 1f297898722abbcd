package dev.leadwell.audit.week.console;

import dev.leadwell.audit.category.Category;
import dev.leadwell.kit.code.Coded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the week is looked at; part of its address.
 *
 * @param at start of the block that is looked at closely
 * @param with category to paint with
 * @param show the day that a narrow screen shows
 * @param whole the whole day instead of its used part
 */
public record WeekLook(@Nullable String at, @Nullable String with, @Nullable LocalDate show, @Nullable Boolean whole) {

    public boolean isWhole() {
        return Boolean.TRUE.equals(whole);
    }

    @Nullable
    Instant selected() {
        try {
            return at == null || at.isBlank() ? null : Instant.parse(at);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    Category paintOr(Category other) {
        return with == null ? other : Coded.find(Category.class, with).orElse(other);
    }

    /** The query that keeps this look, without the block looked at. */
    public String query() {
        String query = kept().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** What a form sends along to keep it. */
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        Optional.ofNullable(with).flatMap(code -> Coded.find(Category.class, code))
                .ifPresent(category -> kept.put("with", category.code()));
        Optional.ofNullable(show).ifPresent(day -> kept.put("show", day.toString()));
        if (isWhole()) {
            kept.put("whole", "true");
        }
        return kept;
    }
}
