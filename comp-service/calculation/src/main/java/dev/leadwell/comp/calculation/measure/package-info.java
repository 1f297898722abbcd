/**
 * What objectives and quotas measure (M3), each a fraction with its explanation. A kind is a folder below, found by
 * nobody but its codec; not computable is a result of its own (G4, M6).
 */
@NullMarked
package dev.leadwell.comp.calculation.measure;

import org.jspecify.annotations.NullMarked;
