package dev.leadwell.people.rosterimport.console;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.file.Encoding;
import dev.leadwell.kit.file.Separator;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.rosterimport.LeavingDate;
import dev.leadwell.people.rosterimport.RosterColumn;
import dev.leadwell.people.rosterimport.RosterImport;
import dev.leadwell.people.rosterimport.RosterMapping;
import dev.leadwell.people.rosterimport.RosterWords;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a file's columns shows. */
@Component
class ColumnsView {
    private final RosterWords words;

    ColumnsView(RosterWords words) {
        this.words = words;
    }

    /**
     * A column as the page shows it.
     *
     * @param dates whether its dates may be in several orders
     */
    record Row(int at, String header, List<String> samples, boolean dates) {

        static Row of(int at, RosterMapping.Column column) {
            boolean asDate = column.as() != null && column.as().isDate();
            return new Row(at, column.header(), column.samples(), asDate || column.dates() != DateForm.YEAR_FIRST);
        }
    }

    void show(RosterImport one, Model model) {
        var mapping = one.mapping();
        var columns = mapping == null ? List.<RosterMapping.Column>of() : mapping.columns();
        model.addAttribute("one", one)
                .addAttribute("guessed", mapping != null && mapping.form().guessed())
                .addAttribute("columns", IntStream.range(0, columns.size())
                        .mapToObj(at -> Row.of(at, columns.get(at))).toList())
                .addAttribute("encodings", choices("import.encoding.", Encoding.values()))
                .addAttribute("separators", choices("import.separator.", Separator.values()))
                .addAttribute("leavings", choices("import.leaving-is.", LeavingDate.values()))
                .addAttribute("dateForms", choices("import.dates.", DateForm.values()))
                .addAttribute("uses", Stream.concat(
                        Stream.of(new Form.Choice(MappingForm.IGNORED, words.of(Wording.of("import.ignore")))),
                        choices("import.column.", RosterColumn.values()).stream()).toList());
    }

    private List<Form.Choice> choices(String prefix, Coded... values) {
        return Stream.of(values).map(one -> new Form.Choice(one.code(), words.of(Wording.of(prefix + one.code()))))
                .toList();
    }
}
