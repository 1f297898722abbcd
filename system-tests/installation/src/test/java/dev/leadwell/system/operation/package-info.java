/** The operations of the services' OpenAPI documents, for tests that walk all of them. */
@NullMarked
package dev.leadwell.system.operation;

import org.jspecify.annotations.NullMarked;
