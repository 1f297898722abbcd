/**
 * The one door: sign-in, tokens, routing, limits and the home page. Invariants: every token that a service
 * accepts is issued here; what it sets inside is never taken from outside; nothing unsafe is sent twice.
 * Events: none in, none out.
 */
@NullMarked
package dev.leadwell.gateway;

import org.jspecify.annotations.NullMarked;
