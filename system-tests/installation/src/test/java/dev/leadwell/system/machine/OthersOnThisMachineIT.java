package dev.leadwell.system.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody else who works on this machine learns nothing of an installation and changes nothing in it. */
class OthersOnThisMachineIT {

    private static final Set<String> OF_OTHERS = Set.of("GROUP_READ", "GROUP_WRITE", "GROUP_EXECUTE", "OTHERS_READ",
            "OTHERS_WRITE", "OTHERS_EXECUTE");
    private static final List<String> INSIDE = List.of("info", "metrics", "loggers", "threaddump", "env", "heapdump");

    private static Installation installation;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.get();
    }

    @Test
    void no_folder_and_no_file_of_the_installation_is_open_to_others() throws IOException {
        var open = new ArrayList<String>();
        try (var all = Files.walk(installation.home())) {
            for (var path : (Iterable<Path>) all::iterator) {
                look(path, open);
            }
        }
        assertThat(open).isEmpty();
    }

    private static void look(Path path, List<String> open) throws IOException {
        if (Files.isSymbolicLink(path) || !Files.exists(path) || isTheTests(path)) {
            return;
        }
        var permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        if (permissions.stream().anyMatch(one -> OF_OTHERS.contains(one.name()))) {
            open.add(PosixFilePermissions.toString(permissions) + " " + path);
        }
    }

    /** What {@code ./leadwell} has said to the test. */
    private static boolean isTheTests(Path path) {
        return installation.home().equals(path.getParent()) && Files.isRegularFile(path);
    }

    @Test
    void no_command_line_holds_a_password() throws IOException {
        var commands = Stream.of("supervisor", "kafka", "postgresql", "people", "audit", "coaching", "comp", "gateway")
                .flatMap(name -> installation.process(name).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(OthersOnThisMachineIT::commandLine).toList();
        assertThat(commands).hasSizeGreaterThan(7);
        try (var keys = Files.newDirectoryStream(installation.home().resolve("keys"))) {
            for (var key : keys) {
                assertThat(commands).as("the key %s", key.getFileName())
                        .noneMatch(line -> line.contains(content(key)));
            }
        }
    }

    private static String commandLine(ProcessHandle process) {
        return content(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        } catch (IOException gone) {
            return "gone";
        }
    }

    @Test
    void the_main_ports_say_well_or_not_and_no_more() {
        var nobody = Caller.nobody();
        for (var address : addresses()) {
            for (var health : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
                assertThat(nobody.get(address + health).body()).as(address + health).isEqualTo("{\"status\":\"UP\"}");
            }
            for (var inside : INSIDE) {
                assertThat(nobody.get(address + "/actuator/" + inside).status()).as(address + " " + inside)
                        .isIn(401, 404);
            }
        }
    }

    @Test
    void the_management_ports_answer_whoever_has_the_installations_password() throws IOException {
        var password = Files.readString(installation.home().resolve("keys/management"));
        for (var address : installation.managementAddresses()) {
            var metrics = address + "/actuator/metrics";
            assertThat(Caller.nobody().get(metrics).status()).as(metrics).isEqualTo(401);
            assertThat(Caller.nobody().get(address + "/actuator/health").status()).isEqualTo(401);
            assertThat(as("operator", "guessed").send("GET", metrics, Map.of(), null).status()).isEqualTo(401);
            assertThat(as("operator", password).send("GET", metrics, Map.of(), null).status()).isEqualTo(200);
            assertThat(as("operator", password).get(address + "/actuator/health").body()).contains("components");
        }
    }

    private static Caller as(String user, String password) {
        return Caller.withHeader(user, "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> addresses() {
        return Stream.concat(Stream.of(installation.address()),
                Installation.SERVICES.stream().map(installation::address)).toList();
    }
}
