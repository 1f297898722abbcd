@NullMarked
package dev.leadwell.kit.connection;

import org.jspecify.annotations.NullMarked;
