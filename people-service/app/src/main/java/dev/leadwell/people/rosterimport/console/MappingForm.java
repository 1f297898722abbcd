package dev.leadwell.people.rosterimport.console;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.file.Encoding;
import dev.leadwell.kit.file.Separator;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.rosterimport.GivenMapping;
import dev.leadwell.people.rosterimport.LeavingDate;
import dev.leadwell.people.rosterimport.RosterColumn;
import dev.leadwell.people.rosterimport.RosterMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read, as it is chosen.
 *
 * @param shown on the page where it was chosen
 */
record MappingForm(RosterMapping shown, Map<String, String> typed) {
    static final String IGNORED = "ignored";

    static Form of(RosterMapping mapping) {
        var kept = new HashMap<String, String>();
        kept.put("encoding", mapping.form().encoding().code());
        kept.put("separator", mapping.form().separator().code());
        kept.put("leaving", mapping.leaving().code());
        for (int at = 0; at < mapping.columns().size(); at++) {
            var as = mapping.columns().get(at).as();
            var dates = mapping.columns().get(at).dates();
            kept.put("readAs-" + at, as == null ? IGNORED : as.code());
            kept.put("dates-" + at, dates == null ? "" : dates.code());
        }
        return Form.of(kept);
    }

    /** Without columns, where they have to be found anew first. */
    GivenMapping read() {
        var faults = new ArrayList<FieldFault>();
        var encoding = chosen(Encoding.class, "encoding", faults);
        var separator = chosen(Separator.class, "separator", faults);
        var leaving = chosen(LeavingDate.class, "leaving", faults);
        boolean same = encoding == shown.form().encoding() && separator == shown.form().separator();
        var uses = new ArrayList<GivenMapping.Use>();
        for (int at = 0; same && at < shown.columns().size(); at++) {
            uses.add(use(at, faults));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new GivenMapping(encoding, separator, leaving, uses);
    }

    private GivenMapping.Use use(int at, List<FieldFault> faults) {
        var column = shown.columns().get(at);
        var readAs = typed.getOrDefault("readAs-" + at, IGNORED);
        var as = readAs.equals(IGNORED) ? null : chosen(RosterColumn.class, "readAs-" + at, faults);
        var written = typed.getOrDefault("dates-" + at, "");
        var dates = written.isEmpty() ? null : chosen(DateForm.class, "dates-" + at, faults);
        if (as != null && as.isDate() && dates == null && column.dates() == null) {
            faults.add(FieldFault.of("dates-" + at, null, Wording.of("fault.dates-open")));
        }
        return new GivenMapping.Use(column.header(), true, as, dates);
    }

    private <E extends Enum<E> & Coded> @Nullable E chosen(Class<E> type, String field, List<FieldFault> faults) {
        var code = typed.getOrDefault(field, "");
        var found = Coded.find(type, code);
        if (found.isEmpty()) {
            faults.add(FieldFault.of(field, code, Wording.of("fault.no-choice")));
        }
        return found.orElse(null);
    }
}
