package dev.leadwell.people.rosterimport;

import dev.leadwell.people.copy.Person;
import java.util.UUID;

/** Somebody employed who is not in a full file. */
public record AbsentPerson(UUID personId, String employeeNumber, String name) {

    static AbsentPerson of(Person person) {
        return new AbsentPerson(person.id(), person.employeeNumber(), person.sortName());
    }
}
