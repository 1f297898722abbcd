package dev.leadwell.kit.export;

import dev.leadwell.kit.problem.Wording;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the file.
 *
 * @param value a number, a day or an instant as such, anything else as its text; null for an empty cell
 */
public record ExportColumn<R>(Wording head, Function<R, @Nullable Object> value) {

    /** @param head its code, most often that of the page's own column */
    public static <R> ExportColumn<R> of(String head, Function<R, @Nullable Object> value) {
        return new ExportColumn<>(Wording.of(head), value);
    }
}
