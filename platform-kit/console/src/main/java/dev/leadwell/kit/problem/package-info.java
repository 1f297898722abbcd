/**
 * Errors as RFC 9457 problems that name the field, what is wrong with its value, and the way out; as a
 * page for browsers. No exception's own text reaches a client.
 */
@NullMarked
package dev.leadwell.kit.problem;

import org.jspecify.annotations.NullMarked;
