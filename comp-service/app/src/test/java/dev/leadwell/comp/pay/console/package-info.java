@NullMarked
package dev.leadwell.comp.pay.console;

import org.jspecify.annotations.NullMarked;
