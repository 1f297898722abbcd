/** Limits over HTTP. */
@NullMarked
package dev.leadwell.audit.setting.api;

import org.jspecify.annotations.NullMarked;
