package dev.leadwell.local.command;

import dev.leadwell.local.process.Commands;
import dev.leadwell.local.process.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Half of a service's start is Spring working out which beans there are. Its own ahead-of-time step does that once per
 * build and writes it down as code; a jar of it stands first on the class path. What the step was told stays as it was:
 * conditions are not asked again, so other settings want another jar.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/packaging/aot.html">Ahead-of-time processing</a>
 */
record ContextAhead(Path folder, String classPath, String mainClass, Map<String, String> environment) {

    private static final String STEP = "org.springframework.boot.SpringApplicationAotProcessor";

    Path jar() {
        return folder.resolve("context.jar");
    }

    /** Does nothing where it is done, or where this Java has no compiler. What fails costs a slower start, no more. */
    void make() {
        if (Files.exists(jar()) || !Files.isExecutable(javac())) {
            return;
        }
        var work = folder.resolve("context");
        var sources = work.resolve("sources");
        var classes = work.resolve("classes");
        var resources = work.resolve("resources");
        try {
            Commands.delete(work);
            Commands.run(environment, List.of(Jvm.java(), "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                    "-cp", classPath, STEP, mainClass, sources.toString(), resources.toString(), classes.toString(),
                    "dev.leadwell", "context"));
            var compile = new ArrayList<>(List.of(javac().toString(), "-J-Xmx192m", "-J-XX:TieredStopAtLevel=1",
                    "-nowarn", "-proc:none", "-parameters", "-d", classes.toString(), "-cp",
                    classPath + ":" + classes));
            compile.addAll(files(sources).map(Path::toString).filter(name -> name.endsWith(".java")).toList());
            Commands.run(Map.of(), compile);
            pack(classes, resources);
            Files.move(work.resolve("context.jar"), jar(), StandardCopyOption.ATOMIC_MOVE);
            Commands.delete(work);
        } catch (IOException e) {
            System.out.println(mainClass + " starts without its context prepared: " + e.getMessage());
        }
    }

    private void pack(Path classes, Path resources) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("context/context.jar")))) {
            jar.putNextEntry(new JarEntry("spring.properties"));
            jar.write("spring.aot.enabled=true\n".getBytes(StandardCharsets.UTF_8));
            for (var root : List.of(classes, resources)) {
                for (var file : files(root).toList()) {
                    jar.putNextEntry(new JarEntry(root.relativize(file).toString()));
                    Files.copy(file, jar);
                }
            }
        }
    }

    private static Stream<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return Stream.empty();
        }
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static Path javac() {
        return Objects.requireNonNull(Path.of(Jvm.java()).getParent()).resolve("javac");
    }
}
