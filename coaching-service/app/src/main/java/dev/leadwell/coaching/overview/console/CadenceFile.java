package dev.leadwell.coaching.overview.console;

import dev.leadwell.coaching.overview.BranchCadence;
import dev.leadwell.coaching.overview.BranchCadence.Sum;
import dev.leadwell.coaching.overview.RepCadence;
import dev.leadwell.coaching.window.Adherence;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.export.ExportColumn;
import dev.leadwell.kit.export.ExportRows;
import dev.leadwell.kit.export.Exports;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Managers and reps of a branch as a file, sorted and filtered as on the page: counts, of which each can make shares. */
@Controller
class CadenceFile {

    private final BranchCadence cadence;
    private final Exports exports;
    private final Words words;

    CadenceFile(BranchCadence cadence, Exports exports, Words words) {
        this.cadence = cadence;
        this.exports = exports;
        this.words = words;
    }

    /** @param is code of what somebody is here: who leads, or who is led */
    private record Line(String name, String is, long developmentKept, long developmentCounted, long reviewKept,
            long reviewCounted, long owed, @Nullable Object displaced) {

        static Line of(BranchCadence.Row row) {
            Sum development = row.development();
            Sum review = row.review();
            return new Line(row.name(), "cadence.manager", development.kept(), development.counted(), review.kept(),
                    review.counted(), development.owed(), row.displaced());
        }

        static Line of(RepCadence row) {
            Adherence development = row.development().adherence();
            Adherence review = row.review().adherence();
            return new Line(row.name(), "cadence.rep", development.kept(), development.counted(), review.kept(),
                    review.counted(), development.debt(), null);
        }
    }

    @GetMapping("/coaching/cadence.{ending}")
    @Allowed(scope = "console", roles = "manager")
    void export(@PathVariable String ending, @RequestParam(required = false) @Nullable UUID of,
            @RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        UUID viewer = Caller.current().person();
        TableState table = CadencePage.CADENCE.read("/coaching/cadence", parameters).checked();
        BranchCadence.View view = cadence.view(viewer, of == null ? viewer : of);
        List<Line> lines = Stream.concat(CadencePage.managers(view, table).all().stream().map(Line::of),
                CadencePage.reps(view.reps(), table).all().stream().map(Line::of)).toList();
        exports.send(response, ending, "cadence", columns(), after -> new ExportRows.Chunk<>(lines, null));
    }

    private List<ExportColumn<Line>> columns() {
        return List.of(ExportColumn.of("cadence.name", Line::name),
                ExportColumn.of("cadence.is", line -> words.of(Wording.of(line.is()))),
                ExportColumn.of("cadence.file.development-kept", Line::developmentKept),
                ExportColumn.of("cadence.file.development-counted", Line::developmentCounted),
                ExportColumn.of("cadence.file.review-kept", Line::reviewKept),
                ExportColumn.of("cadence.file.review-counted", Line::reviewCounted),
                ExportColumn.of("cadence.owed", Line::owed), ExportColumn.of("cadence.displaced", Line::displaced));
    }
}
