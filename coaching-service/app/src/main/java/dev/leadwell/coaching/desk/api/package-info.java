/** The API, mapped from and to the contract. */
@NullMarked
package dev.leadwell.coaching.desk.api;

import org.jspecify.annotations.NullMarked;
