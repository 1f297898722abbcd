package dev.leadwell.audit.week.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import dev.leadwell.audit.category.Category;
import dev.leadwell.kit.code.Coded;
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
        StringBuilder query = new StringBuilder();
        add(query, "with", with == null ? null : Coded.find(Category.class, with).map(Category::code).orElse(null));
        add(query, "show", show == null ? null : show.toString());
        add(query, "whole", isWhole() ? "true" : null);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(value);
        }
    }
}
