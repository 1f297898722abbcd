/** What comp keeps of audit and coaching: one row per aggregate, its newest version. Events in: audit.week-submitted, audit.week-reopened, coaching.window-settled, coaching.upkeep-changed. A reopened week and a withdrawn window count nowhere. */
@NullMarked
package dev.leadwell.comp.fact;

import org.jspecify.annotations.NullMarked;
