/** Where a manager's week goes: 30-minute blocks, their split into Leadership and Management, and its verdict. */
@NullMarked
package dev.leadwell.audit;

import org.jspecify.annotations.NullMarked;
