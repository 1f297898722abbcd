/**
 * From the door to the services: one table of routes; headers cleaned and set; sizes, times and breakers,
 * each with an answer that says what happened. Services see their full public path and a bearer token.
 */
@NullMarked
package dev.leadwell.gateway.routing;

import org.jspecify.annotations.NullMarked;
