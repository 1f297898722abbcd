@NullMarked
package dev.leadwell.kit.security;

import org.jspecify.annotations.NullMarked;
