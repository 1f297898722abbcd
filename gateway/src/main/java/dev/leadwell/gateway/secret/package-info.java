/** How secrets lie in the database: sealed with the installation's key file where they must be read again, else hashed. */
@NullMarked
package dev.leadwell.gateway.secret;

import org.jspecify.annotations.NullMarked;
