package dev.leadwell.kit.outgoing;

import java.time.Duration;

/**
 * How much a call may cost.
 *
 * @param connect until the other side has answered at all
 * @param whole from the first byte that is sent to the last one that is read
 * @param bytes of the answer's body, as it is once unpacked
 */
public record Bounds(Duration connect, Duration whole, long bytes) {}
