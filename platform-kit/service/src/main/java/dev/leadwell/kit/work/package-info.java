/**
 * Work of the processor that input can grow: parsing, expanding, drawing. It runs on a few threads of its own, so
 * that the two carriers of the virtual threads go on serving others, and it ends with its request at the latest.
 */
@NullMarked
package dev.leadwell.kit.work;

import org.jspecify.annotations.NullMarked;
