package dev.leadwell.coaching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.leadwell.test.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

class ArchitectureTest {

    private static final String ROOT = "dev.leadwell.coaching";

    private static final JavaClasses FEATURES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT)
            .that(JavaClass.Predicates.resideOutsideOfPackages(ROOT + ".wiring..", ROOT + ".contract.."));

    @Test
    void theDirectionsOfTheHouseHold() {
        ArchitectureRules.of(ROOT).check();
    }

    @Test
    void noTwoFeaturesKnowEachOther() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(FEATURES);
    }

    @Test
    void anAdapterTouchesOnlyItsOwnFeaturesAdapters() {
        slices().matching(ROOT + ".(*).[api|console|jdbc|events]..").should().notDependOnEachOther().check(FEATURES);
    }

    @Test
    void rulesAtAFeaturesRootKnowNoSpring() {
        noClasses().that().resideInAPackage(ROOT + ".*").and(DescribedPredicate.not(areBeans()))
                .should().dependOnClassesThat().resideInAPackage("org.springframework..").check(FEATURES);
    }

    /** Or stand inside one. */
    private static DescribedPredicate<JavaClass> areBeans() {
        return DescribedPredicate.describe("are beans", type -> type.isMetaAnnotatedWith(Component.class)
                || type.getEnclosingClass().map(areBeans()::test).orElse(false));
    }
}
