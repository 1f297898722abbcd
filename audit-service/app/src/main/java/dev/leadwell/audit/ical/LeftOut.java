package dev.leadwell.audit.ical;

/** @param calendar the name of the calendar that the event stands in */
public record LeftOut(String calendar, CalendarProblem problem) {}
