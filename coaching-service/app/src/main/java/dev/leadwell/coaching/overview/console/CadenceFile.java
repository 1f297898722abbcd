package dev.leadwell.coaching.overview.console;

import dev.leadwell.coaching.overview.BranchCadence;
import dev.leadwell.coaching.overview.BranchCadence.Sum;
import dev.leadwell.coaching.overview.RepCadence;
import dev.leadwell.coaching.window.Adherence;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.csv.CsvText;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Managers and reps of a branch as a file, sorted and filtered as on the page: counts, of which each can make shares. */
@Controller
class CadenceFile {

    private static final String HEAD = "who,is,development_kept,development_counted,review_kept,review_counted,"
            + "owed,displaced\r\n";
    private final BranchCadence cadence;

    CadenceFile(BranchCadence cadence) {
        this.cadence = cadence;
    }

    @GetMapping("/coaching/cadence.csv")
    @Allowed(scope = "console", roles = "manager")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable UUID of,
            @RequestParam Map<String, String> parameters) {
        UUID viewer = Caller.current().person();
        TableState table = CadencePage.CADENCE.read("/coaching/cadence.csv", parameters).checked();
        BranchCadence.View view = cadence.view(viewer, of == null ? viewer : of);
        StringBuilder csv = new StringBuilder(HEAD);
        CadencePage.managers(view, table).all().forEach(row -> csv.append(line(row)));
        CadencePage.reps(view.reps(), table).all().forEach(row -> csv.append(line(row)));
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cadence.csv\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(BranchCadence.Row row) {
        Sum development = row.development();
        Sum review = row.review();
        return line(row.name(), "manager", development.kept(), development.counted(), review.kept(), review.counted(),
                development.owed(), row.displaced());
    }

    private static String line(RepCadence row) {
        Adherence development = row.development().adherence();
        Adherence review = row.review().adherence();
        return line(row.name(), "rep", development.kept(), development.counted(), review.kept(), review.counted(),
                development.debt(), "");
    }

    private static String line(String name, Object... figures) {
        StringBuilder line = new StringBuilder(CsvText.quoted(name));
        for (Object figure : figures) {
            line.append(',').append(figure);
        }
        return line.append("\r\n").toString();
    }
}
