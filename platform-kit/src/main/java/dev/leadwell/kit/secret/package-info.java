/**
 * What stands sealed in a database: texts under AES-GCM, and the file of the installation's keys that opens them.
 *
 * <p>
 * Invariants: the id of its key stands beside each sealed text; a key file is readable by its owner only and is outside
 * every backup of the data; what lacks its key is said so and never made anew.
 *
 * <p>
 * Events in and out: none.
 */
@NullMarked
package dev.leadwell.kit.secret;

import org.jspecify.annotations.NullMarked;
