@NullMarked
package dev.leadwell.people.absence;

import org.jspecify.annotations.NullMarked;
