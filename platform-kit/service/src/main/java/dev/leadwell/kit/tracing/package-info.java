/**
 * What is observed of a request. Every request has a trace whose id is in logs, events and what it asks of others;
 * its spans are kept only where an installation names a collector for them.
 */
@NullMarked
package dev.leadwell.kit.tracing;

import org.jspecify.annotations.NullMarked;
