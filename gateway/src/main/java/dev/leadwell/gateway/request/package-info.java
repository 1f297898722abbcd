/** What a browser or a program asks for: which kind of answer it can use, whose address it is, where it was going. */
@NullMarked
package dev.leadwell.gateway.request;

import org.jspecify.annotations.NullMarked;
