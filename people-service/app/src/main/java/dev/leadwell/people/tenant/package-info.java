/** What a tenant has decided for all services, and its creation by the operator. Events out: people.tenant-changed. */
@NullMarked
package dev.leadwell.people.tenant;

import org.jspecify.annotations.NullMarked;
