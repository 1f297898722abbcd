/** Files that a spreadsheet opens: their cells are data, and nothing in them runs. */
@NullMarked
package dev.leadwell.kit.csv;

import org.jspecify.annotations.NullMarked;
