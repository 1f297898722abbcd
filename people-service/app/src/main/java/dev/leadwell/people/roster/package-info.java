/** Persons with their spells and assignments. Half-open, never overlapping, no circles (P1, P2); each change is a new version, recorded and told. Events out: people.person-changed, people.team-changed. */
@NullMarked
package dev.leadwell.people.roster;

import org.jspecify.annotations.NullMarked;
