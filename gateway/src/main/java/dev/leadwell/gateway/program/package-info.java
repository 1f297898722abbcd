/** The tenants' programs: their ids, which name the tenant, their secrets' hashes, and the scopes that they may have. */
@NullMarked
package dev.leadwell.gateway.program;

import org.jspecify.annotations.NullMarked;
