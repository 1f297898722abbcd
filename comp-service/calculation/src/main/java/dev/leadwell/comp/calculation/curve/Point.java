package dev.leadwell.comp.calculation.curve;

import java.math.BigDecimal;

/** A corner of a linear curve: an attainment of {@code at} pays {@code pays}. */
public record Point(BigDecimal at, BigDecimal pays) {}
