package dev.leadwell.people.rosterimport.jdbc;

import dev.leadwell.kit.problem.StoredWording;
import dev.leadwell.people.rosterimport.RosterImport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** @param wording null of what was stored before there were codes */
record ChangeRow(String kind, String employeeNumber, String name, String what, @Nullable String wording) {

    RosterImport.Change change(JsonMapper json) {
        return new StoredFindings.Change(kind, employeeNumber, name, what,
                wording == null ? null : json.readValue(wording, StoredWording.class)).change();
    }
}
