package dev.leadwell.people.absence;

/**
 * A row of a file that could be read.
 *
 * @param number the employee number
 * @param end the column that says where it ends: {@code last_day} or {@code to}
 */
record AbsenceRow(int line, String number, AbsenceDays days, String end) {}
