/**
 * Lists as pages of a table: those that are wholly at hand, and those of which a query reads a page. In each every row
 * has its place in the order, so that a page begins beside a row and not at a number: what is added meanwhile moves
 * nothing.
 */
@NullMarked
package dev.leadwell.comp.listed;

import org.jspecify.annotations.NullMarked;
