/**
 * How measures are written: in requests and answers, in forms, in the documents that are kept. One codec a kind, and the
 * one list of kinds (M3).
 */
@NullMarked
package dev.leadwell.comp.measure;

import org.jspecify.annotations.NullMarked;
