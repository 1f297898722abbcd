package dev.leadwell.people.copy.jdbc;

import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.copy.events.AbsenceChanged;
import dev.leadwell.people.copy.events.PersonChanged;
import dev.leadwell.people.copy.events.TenantChanged;
import dev.leadwell.people.copy.events.TitleChanged;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/** The newest state of something, in the event's own form. */
record StateRow(String state) {
    static final RowMapper<StateRow> ROW = new SimplePropertyRowMapper<>(StateRow.class);

    Person person() {
        return StateJson.read(state, PersonChanged.class).toPerson();
    }

    Absence absence() {
        return StateJson.read(state, AbsenceChanged.class).toAbsence();
    }

    Title title() {
        return StateJson.read(state, TitleChanged.class).toTitle();
    }

    TenantSettings settings() {
        return StateJson.read(state, TenantChanged.class).toSettings();
    }
}
