/**
 * PostgreSQL, Kafka and the Connect worker, and what is provisioned on them: databases, roles, publications, slots,
 * topics, users, rights. What starts an embedded server ({@code EmbeddedPostgresServer}, {@code KafkaNode}) is apart from
 * what provisions one: that needs a login and nothing else ({@code PostgresLogin}, the settings of Kafka's own client),
 * and does the same on a server that somebody else runs. Tests get their servers and fault tests their victims here, too.
 * Knows no command.
 *
 * <p>
 * Invariants: provisioning can be repeated; what is acknowledged survives kill -9 (fsync on, logs and data kept); an
 * embedded server listens on loopback only; whoever comes has a password.
 */
@NullMarked
package dev.leadwell.local.server;

import org.jspecify.annotations.NullMarked;
