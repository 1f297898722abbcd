package dev.leadwell.people.rosterimport.jdbc;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.file.Encoding;
import dev.leadwell.kit.file.FileForm;
import dev.leadwell.kit.file.Separator;
import dev.leadwell.people.rosterimport.LeavingDate;
import dev.leadwell.people.rosterimport.RosterColumn;
import dev.leadwell.people.rosterimport.RosterMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping as it is stored, by codes. A column of ours that is no more is read as ignored. */
record StoredMapping(String encoding, boolean guessed, String separator, String leaving, List<Column> columns) {

    record Column(String header, List<String> samples, @Nullable String as, @Nullable String dates) {

        static Column of(RosterMapping.Column column) {
            return new Column(column.header(), column.samples(), column.as() == null ? null : column.as().usualName(),
                    column.dates() == null ? null : column.dates().code());
        }

        RosterMapping.Column column() {
            return new RosterMapping.Column(header, samples,
                    as == null ? null : RosterColumn.usually(as).orElse(null),
                    dates == null ? null : Coded.of(DateForm.class, dates));
        }
    }

    static StoredMapping of(RosterMapping mapping) {
        var form = mapping.form();
        return new StoredMapping(form.encoding().code(), form.guessed(), form.separator().code(),
                mapping.leaving().code(), mapping.columns().stream().map(Column::of).toList());
    }

    RosterMapping mapping() {
        return new RosterMapping(
                new FileForm(Coded.of(Encoding.class, encoding), guessed, Coded.of(Separator.class, separator)),
                Coded.of(LeavingDate.class, leaving), columns.stream().map(Column::column).toList());
    }
}
