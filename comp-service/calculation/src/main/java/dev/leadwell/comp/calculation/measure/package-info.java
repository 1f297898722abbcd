/**
 * What objectives and quotas measure (M3), each a fraction with its explanation: retention (P5), leadership share (A5,
 * A6), adherence (C3), attainment of a quota. Not computable is a result of its own (G4, M6).
 */
@NullMarked
package dev.leadwell.comp.calculation.measure;

import org.jspecify.annotations.NullMarked;
