/**
 * What every service keeps of people: tenants, persons with their spells and assignments, absences; who may see whom on a
 * day, and what a person may do. Events in: all of {@code people}; the newest version counts, whatever the order.
 * Events out: none. people-service itself writes the same tables in the transaction of the change.
 */
@NullMarked
package dev.leadwell.people.copy;

import org.jspecify.annotations.NullMarked;
