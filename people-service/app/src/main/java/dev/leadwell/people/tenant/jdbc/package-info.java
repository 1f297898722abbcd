/** The settings' version as stored. */
@NullMarked
package dev.leadwell.people.tenant.jdbc;

import org.jspecify.annotations.NullMarked;
