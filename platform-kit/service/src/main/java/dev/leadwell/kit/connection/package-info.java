/**
 * What happens to a connection before any handler sees a request: how many there may be, how long a header may
 * take, and how the container's own refusals look. Invariants: connections fit the heap; whoever waits longest
 * without having asked for anything makes room for who comes; no answer names the container or says more than ours.
 */
@NullMarked
package dev.leadwell.kit.connection;

import org.jspecify.annotations.NullMarked;
