/** Periods (M8): open, calculated, in review, approved. A run freezes its facts at its start and stores each statement as canonical text; nobody approves what they calculated, entered or are paid by; what was approved stays. Events out: comp.statement-approved, comp.objective-measured. */
@NullMarked
package dev.leadwell.comp.period;

import org.jspecify.annotations.NullMarked;
