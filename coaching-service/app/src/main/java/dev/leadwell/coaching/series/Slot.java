package dev.leadwell.coaching.series;

import java.time.LocalTime;

/**
 * Where in its window a series has its sessions.
 *
 * @param day counted from the window's first
 * @param time local, in the manager's zone
 */
public record Slot(int day, LocalTime time) {}
