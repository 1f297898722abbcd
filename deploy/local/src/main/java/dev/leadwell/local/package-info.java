/**
 * The installation that one command starts: PostgreSQL, Kafka with a Kafka Connect worker, the services and the
 * gateway, on one machine without Docker. The same classes give tests their servers and fault tests their victims.
 *
 * <p>
 * Invariants: what was acknowledged survives kill -9 of any process (fsync on, logs and data kept); every step can be
 * repeated; nothing but loopback is listened on; whoever comes has a password, and the files are their user's alone.
 */
@NullMarked
package dev.leadwell.local;

import org.jspecify.annotations.NullMarked;
