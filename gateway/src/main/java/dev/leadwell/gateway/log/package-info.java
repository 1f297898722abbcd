/**
 * What the gateway writes down: in the kit's journal what is about a tenant (who signed in or out, who was refused), in
 * the operator's log what is about the installation. Programs, preferences, bindings and organisations write their own
 * changes. docs/adr/0017.
 */
@NullMarked
package dev.leadwell.gateway.log;

import org.jspecify.annotations.NullMarked;
