/**
 * What tests share: a real PostgreSQL and Kafka for a whole build, tokens, another service's events, and the
 * house's rules as checks. Never a compile dependency.
 */
@NullMarked
package dev.leadwell.test;

import org.jspecify.annotations.NullMarked;
