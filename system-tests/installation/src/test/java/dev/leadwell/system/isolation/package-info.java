/**
 * Every operation of every OpenAPI document, called with another tenant's ids and as every role: a foreign id is not
 * found, and nothing of it stands in an answer (G1, G5).
 */
@NullMarked
package dev.leadwell.system.isolation;

import org.jspecify.annotations.NullMarked;
