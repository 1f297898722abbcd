package dev.leadwell.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.test.ArchitectureRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheDirectionsOfTheHouse() {
        ArchitectureRules.of("dev.leadwell.audit").check();
    }

    @Test
    void aRefusalIsACodeUntilItIsShown() {
        noClasses().that().resideOutsideOfPackage("..console..")
                .should().callCodeUnitWhere(DescribedPredicate.describe("refuse in a sentence",
                        ArchitectureTest::takesASentence))
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.leadwell.audit"));
    }

    private static boolean takesASentence(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        List<String> parameters = call.getTarget().getRawParameterTypes().stream().map(type -> type.getName()).toList();
        boolean refusal = owner.equals(ProblemException.class.getName()) || owner.equals(FieldFault.class.getName());
        return refusal && hasWords(call) && !parameters.contains(Wording.class.getName())
                && !parameters.equals(List.of(List.class.getName()))
                || owner.equals(Wording.class.getName()) && call.getName().equals("text");
    }

    private static boolean hasWords(JavaCall<?> call) {
        return List.of("invalid", "badRequest", "conflict", "forbidden", "tooLarge", "unavailable", "of", "<init>")
                .contains(call.getName());
    }
}
