/**
 * What the platform costs, as ratios against the bare thing measured beside it: five pairs, taken in turn, so that both
 * sides meet the same neighbours. Run with {@code ./leadwell bench}.
 */
@NullMarked
package dev.leadwell.system.bench;

import org.jspecify.annotations.NullMarked;
