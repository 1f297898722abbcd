/** The API, mapped from and to the contract. */
@NullMarked
package dev.leadwell.coaching.session.api;

import org.jspecify.annotations.NullMarked;
