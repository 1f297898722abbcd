package dev.leadwell.kit.file;

import java.util.List;

/**
 * A row in which anything stands.
 *
 * @param line on which it begins, counted from 1
 * @param cells what each of them says
 */
public record FileRow(int line, List<String> cells) {}
