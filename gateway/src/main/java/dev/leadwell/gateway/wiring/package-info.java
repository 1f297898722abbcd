/** Configuration and nothing else: settings, security chains, beans. */
@NullMarked
package dev.leadwell.gateway.wiring;

import org.jspecify.annotations.NullMarked;
