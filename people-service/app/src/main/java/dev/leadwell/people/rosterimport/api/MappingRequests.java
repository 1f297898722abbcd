package dev.leadwell.people.rosterimport.api;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.file.Encoding;
import dev.leadwell.kit.file.Separator;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.contract.GivenColumn;
import dev.leadwell.people.contract.ReadAs;
import dev.leadwell.people.rosterimport.GivenMapping;
import dev.leadwell.people.rosterimport.LeavingDate;
import dev.leadwell.people.rosterimport.RosterColumn;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A mapping as programs write it: as a body, or as a field beside the file. */
@Component
class MappingRequests {
    private final JsonMapper json;
    private final Validator validator;

    MappingRequests(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    GivenMapping read(@Nullable String field) {
        if (field == null || field.isBlank()) {
            return GivenMapping.NONE;
        }
        try {
            var given = json.readValue(field, dev.leadwell.people.contract.GivenMapping.class);
            if (given != null && validator.validate(given).isEmpty()) {
                return read(given);
            }
        } catch (JacksonException e) {
            // told below
        }
        throw ProblemException.invalid("mapping", field, Wording.of("refused.mapping"));
    }

    GivenMapping read(dev.leadwell.people.contract.GivenMapping given) {
        var encoding = given.getEncoding();
        var separator = given.getSeparator();
        var leaving = given.getLeavingDateIs();
        var columns = given.getColumns();
        return new GivenMapping(encoding == null ? null : Coded.of(Encoding.class, encoding.getValue()),
                separator == null ? null : Coded.of(Separator.class, separator.getValue()),
                leaving == null ? null : Coded.of(LeavingDate.class, leaving.getValue()),
                columns == null ? List.of() : columns.stream().map(MappingRequests::use).toList());
    }

    private static GivenMapping.Use use(GivenColumn column) {
        var as = column.getReadAs();
        var dates = column.getDates();
        return new GivenMapping.Use(column.getHeader(), as != null,
                as == null || as == ReadAs.IGNORED ? null : RosterColumn.usually(as.getValue()).orElseThrow(),
                dates == null ? null : Coded.of(DateForm.class, dates.getValue()));
    }
}
