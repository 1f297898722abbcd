package dev.leadwell.comp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Refusals are codes with arguments, of which words are made at the edge, in the language of who reads. */
class RefusalsTest {

    private static final Pattern CODE = Pattern.compile("Wording\\s*\\.of\\(\\s*\"([^\"]+)\"");

    @Test
    void aRefusalIsNoSentenceMadeInJava() {
        noClasses().should().callCodeUnitWhere(DescribedPredicate.describe("say a refusal as a sentence",
                RefusalsTest::takesASentence))
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.leadwell.comp"));
    }

    /** Of what there is for a wording too, the one for a text. */
    private static boolean takesASentence(JavaCall<?> call) {
        JavaCodeUnit called = call.getTarget().resolveMember().orElse(null);
        if (called == null || call.getTargetOwner().isEquivalentTo(Wording.class)) {
            return called != null && called.getName().equals("text");
        }
        return (called.getOwner().isEquivalentTo(ProblemException.class)
                || called.getOwner().isEquivalentTo(FieldFault.class)) && !takesAWording(called)
                && called.getOwner().getCodeUnits().stream().anyMatch(other -> takesAWording(other)
                        && other.getName().equals(called.getName())
                        && other.getParameters().size() == called.getParameters().size());
    }

    private static boolean takesAWording(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Wording.class));
    }

    @Test
    void eachCodeIsSaid() throws IOException {
        var said = Stream.of("comp", "frame", "frame-service").map(name -> ResourceBundle.getBundle("messages/" + name))
                .flatMap(bundle -> bundle.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty()
                    .allSatisfy(file -> assertThat(CODE.matcher(Files.readString(file)).results()
                            .map(found -> found.group(1))).as("%s", file).allMatch(code -> code.endsWith(".")
                                    ? said.stream().anyMatch(key -> key.startsWith(code))
                                    : said.contains(code)));
        }
    }
}
