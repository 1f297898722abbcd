/**
 * Fills a tenant with a year of plausible history, through the public API only: dated up to yesterday, the same for the
 * same day, safe to run again. Every screen then has something to show.
 */
@NullMarked
package dev.leadwell.local.demo;

import org.jspecify.annotations.NullMarked;
