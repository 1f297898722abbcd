/**
 * A small service on the platform's kit, in a process of its own so that it can be killed: as "audit" it counts entries
 * and publishes each new version, as "comp" it keeps a copy of them.
 *
 * <p>
 * Event out and in: {@code audit.entry-changed.v1} {key, version, padding}.
 */
@NullMarked
package dev.leadwell.system.fault.probe;

import org.jspecify.annotations.NullMarked;
