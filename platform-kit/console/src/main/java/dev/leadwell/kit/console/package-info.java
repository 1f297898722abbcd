/**
 * The frame that all consoles share: assets with a content hash, wording, formats, who views and where one can go.
 * Templates reach it as the beans {@code console}, {@code format} and {@code assets}. A page is never lost to its
 * frame: where navigation or viewer cannot be had, the page is shown without.
 */
@NullMarked
package dev.leadwell.kit.console;

import org.jspecify.annotations.NullMarked;
