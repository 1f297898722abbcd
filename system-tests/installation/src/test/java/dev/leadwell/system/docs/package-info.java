/**
 * The pages of {@code docs/}: the event catalogue, generated from the contracts, and the rules, each kept by a test or
 * listed as not yet kept. A test fails when one is out of step.
 */
@NullMarked
package dev.leadwell.system.docs;

import org.jspecify.annotations.NullMarked;
