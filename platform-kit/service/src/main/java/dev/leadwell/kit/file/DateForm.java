package dev.leadwell.kit.file;

import dev.leadwell.kit.code.Coded;

/** In which order a column writes its dates. One that begins with the year is understood in each of them. */
public enum DateForm implements Coded {
    YEAR_FIRST,
    DAY_FIRST,
    MONTH_FIRST
}
