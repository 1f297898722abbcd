@NullMarked
package dev.leadwell.gateway.routing;

import org.jspecify.annotations.NullMarked;
