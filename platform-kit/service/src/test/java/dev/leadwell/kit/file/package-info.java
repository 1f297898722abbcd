@NullMarked
package dev.leadwell.kit.file;

import org.jspecify.annotations.NullMarked;
