package dev.leadwell.local.command;

import dev.leadwell.local.process.Home;
import dev.leadwell.local.process.Jvm;
import dev.leadwell.local.server.Keys;
import dev.leadwell.local.server.PostgresLogin;
import dev.leadwell.local.server.Provisioning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** Roles, database, migrations, publication and slot of one part; skipped when nothing of it has changed. */
record Schema(Home home, Applications applications, Keys keys) {

    void bringUp(Part part, PostgresLogin postgres) throws IOException, SQLException, InterruptedException {
        var checksum = checksum(part) + keys.folder();
        var done = home.data().resolve(part.name() + ".schema");
        if (Files.exists(done) && Files.readString(done).equals(checksum)) {
            slot(part, postgres);
            return;
        }
        new Provisioning(postgres, keys).database(part.name(), part.name());
        migrate(part, postgres);
        slot(part, postgres);
        Files.writeString(done, checksum);
    }

    private void slot(Part part, PostgresLogin postgres) throws SQLException {
        if (part.hasOutbox()) {
            new Provisioning(postgres, keys).outbox(part.name(), part.name());
        }
    }

    private void migrate(Part part, PostgresLogin postgres) throws IOException, InterruptedException {
        var log = home.logs().resolve(part.name() + "-migrations.log");
        var command = List.of(Jvm.java(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                applications.classPath(part), "dev.leadwell.kit.tenancy.Migrations", postgres.jdbcUrl(part.name()),
                postgres.user(), part.name());
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().put("LEADWELL_ADMIN_PASSWORD", postgres.password());
        var migration = process.start();
        if (migration.waitFor() != 0) {
            throw new IOException("the migrations of " + part.name() + " failed:\n" + lastLines(log));
        }
    }

    private static String lastLines(Path log) throws IOException {
        var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size())) + "\n(" + log + ")";
    }

    /** Names and checksums of all migrations that the part's jars hold. */
    private String checksum(Part part) throws IOException {
        var found = new TreeMap<String, Long>();
        var main = Path.of(applications.classPath(part).split(":")[1]);
        collect(main, found);
        try (var jars = Files.list(main.resolveSibling("lib"))) {
            for (var jar : jars.filter(j -> j.getFileName().toString().startsWith("leadwell-")).toList()) {
                collect(jar, found);
            }
        }
        return found.toString();
    }

    private static void collect(Path jar, TreeMap<String, Long> found) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream().filter(e -> e.getName().startsWith("db/") && e.getName().endsWith(".sql"))
                    .forEach(e -> found.put(e.getName(), e.getCrc()));
        }
    }
}
