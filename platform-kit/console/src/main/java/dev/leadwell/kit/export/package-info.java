/**
 * A table of a page as a file, CSV or XLSX: the rows that the page's address asks for, all pages of them in its order,
 * written while they are read. In a page's template stands
 * {@code <span th:replace="~{frame/table :: exports(${table}, '/things')}"></span>}, and in its controller,
 * beside the page and allowed to whom the page is:
 *
 * <pre>{@code
 * private static final List<ExportColumn<Row>> COLUMNS = List.of(
 *         ExportColumn.of("thing.name", Row::name),
 *         ExportColumn.of("thing.since", Row::since));
 *
 * @GetMapping("/things.{kind}")
 * @Allowed(scope = "console")
 * void export(@PathVariable String kind, @RequestParam Map<String, String> parameters, HttpServletResponse response)
 *         throws IOException {
 *     var table = THINGS.read("/things", parameters).checked();
 *     exports.send(response, kind, "things", COLUMNS, after -> chunk(table, after));
 * }
 * }</pre>
 *
 * <p>
 * Values are what they are, not how the page shows them: a {@code BigDecimal}, a {@code LocalDate}, an {@code Instant}.
 * A text is a text, whatever it begins with, and nothing in it runs.
 */
@NullMarked
package dev.leadwell.kit.export;

import org.jspecify.annotations.NullMarked;
