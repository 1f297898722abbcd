/**
 * Files of separated values as people upload them: one reader for all. It finds out how a file is written (encoding,
 * separator, dates, decimals, languages of its headers) and says where that is a guess. What a file may cost is bounded
 * before it is followed: it is read as a stream, row by row, and where it stops being one it says so with the line.
 */
@NullMarked
package dev.leadwell.kit.file;

import org.jspecify.annotations.NullMarked;
