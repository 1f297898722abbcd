/**
 * What stands sealed in a database: texts under AES-GCM, and the file of the installation's keys that opens them.
 *
 * <p>
 * The id of its key stands beside each sealed text. A key file is readable by its owner only and outside every backup of
 * the data; a key that it lacks is asked for and never made anew.
 */
@NullMarked
package dev.leadwell.kit.secret;

import org.jspecify.annotations.NullMarked;
