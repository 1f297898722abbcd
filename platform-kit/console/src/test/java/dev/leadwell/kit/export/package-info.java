/** What refusals say, without a server. */
package dev.leadwell.kit.export;
