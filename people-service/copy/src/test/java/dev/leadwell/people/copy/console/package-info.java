/** Who finds what at the side of a page. */
package dev.leadwell.people.copy.console;
