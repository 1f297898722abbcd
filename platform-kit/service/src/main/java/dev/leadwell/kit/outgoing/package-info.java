/**
 * The one way to call an address that a customer names: outside addresses only, by https, without redirects, proxies,
 * cookies or credentials of this machine, within a time and a size. What an installation's own networks are is named by
 * {@code leadwell.outgoing.allow}; these are called by plain http as well. docs/adr/0019.
 */
@NullMarked
package dev.leadwell.kit.outgoing;

import org.jspecify.annotations.NullMarked;
