@NullMarked
package dev.leadwell.gateway.signin;

import org.jspecify.annotations.NullMarked;
