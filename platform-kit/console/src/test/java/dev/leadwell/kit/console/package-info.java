/** The frame, drawn and measured without a server. */
package dev.leadwell.kit.console;
