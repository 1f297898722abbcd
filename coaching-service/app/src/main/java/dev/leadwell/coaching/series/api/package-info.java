/** The API, mapped from and to the contract. */
@NullMarked
package dev.leadwell.coaching.series.api;

import org.jspecify.annotations.NullMarked;
