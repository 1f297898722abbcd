/** A whole installation, used and attacked: journeys, pages, isolation. The tests stand under {@code src/test}. */
package dev.leadwell.system;
