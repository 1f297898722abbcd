package dev.leadwell.people.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest file, held against a roster as large, in a process with little memory. */
class RosterMemoryTest {
    private static final int ROWS = RosterFile.MAX_ROWS;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @Test
    void theLargestRosterIsReadAndComparedInAHeapOf80Megabytes(@TempDir Path folder)
            throws IOException, InterruptedException {
        var file = folder.resolve("roster.csv");
        write(file);
        assertThat(Files.size(file)).isGreaterThan(6_700_000);
        var out = folder.resolve("out").toFile();
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx80m",
                "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-cp", System.getProperty("java.class.path"),
                RosterMemoryTest.class.getName(), file.toString()).redirectErrorStream(true).redirectOutput(out)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(out.toPath())).contains(ROWS + " good rows").doesNotContain("OutOfMemory");
    }

    public static void main(String[] arguments) {
        var read = RosterFile.read(() -> Files.newInputStream(Path.of(arguments[0])), null,
                RosterImport.Mode.FULL);
        System.out.println("retained by the rows: " + used() + " bytes");
        var index = new RosterIndex();
        for (int number = 0; number < ROWS; number++) {
            index.add(person(number), TODAY);
        }
        System.out.println("with an index of the roster: " + used() + " bytes");
        var faults = new RosterFaults();
        var good = new RosterConsistency(index).goodRows(read.rows(), faults);
        System.out.println(good.size() + " good rows, " + used() + " bytes");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("employee_number,first_name,last_name,job_title,supervisor_number,hired,department\n");
            for (int number = 0; number < ROWS; number++) {
                out.write("P-%06d,Given%05d,Family%06d,Account executive,%s,2020-01-01,Department %d\n".formatted(
                        number,
                        number % 30_000, number, number == 0 ? "" : "P-%06d".formatted(number / 10), number % 500));
            }
        }
    }

    private static Person person(int number) {
        var since = LocalDate.of(2020, 1, 1);
        return new Person(new UUID(7, number), 1, "P-%06d".formatted(number), "Given", "Family", null,
                ZoneId.of("Europe/Rome"), Set.of(), List.of(new Spell(since, null, null, null, false)),
                List.of(new Assignment(since, null, number == 0 ? null : new UUID(7, number / 10), null, "Rep", null,
                        false)),
                List.of());
    }
}
