package dev.leadwell.comp.calculation.curve;

import dev.leadwell.comp.calculation.Fraction;

/**
 * What a curve pays and where on it the attainment stands.
 *
 * @param pays percent of target, or the money of a curve of rates; exact
 */
public record Payout(Fraction pays, Place place) {}
