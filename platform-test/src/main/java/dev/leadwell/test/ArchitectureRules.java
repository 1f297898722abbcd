package dev.leadwell.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.Wording;
import java.util.List;

/**
 * The directions of dependency inside one service, held by a test of each: features form layers, a feature's rules know
 * no frame, adapters hang on their own feature and not the other way round, generated types stay where they are mapped.
 */
public final class ArchitectureRules {
    private final String root;
    private final FloorPlan plan;
    private final JavaClasses classes;

    private ArchitectureRules(String root) {
        this.root = root;
        this.plan = new FloorPlan(root);
        this.classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/people/copy/"))
                .importPackages(root);
    }

    /** @param root the service's package, such as {@code dev.leadwell.audit} */
    public static ArchitectureRules of(String root) {
        return new ArchitectureRules(root);
    }

    /** All that holds for a service. */
    public void check() {
        check(List.of(noClockAndNoChance(), rulesKnowNoAdapter(), sqlStaysInJdbc(),
                generatedTypesStayWhereTheyAreMapped(), storageIsAskedByItsFeatureAlone(), refusalsAreCodes(),
                plan.adaptersTouchTheirOwn(), plan.whatIsNoBeanKnowsNoFrame(classes)));
        checkLayers();
    }

    /** What holds for every module, whatever its packages mean. */
    public void checkLayers() {
        check(List.of(plan.featuresFormLayers(), namesAreTheFieldsOwn(), codesAreTheHouses()));
    }

    private void check(List<ArchRule> rules) {
        rules.forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private ArchRule noClockAndNoChance() {
        return noClasses().that().resideInAPackage(root + "..")
                .should().callMethodWhere(DescribedPredicate.describe("read the clock or chance by itself",
                        ArchitectureRules::readsClockOrChance))
                .because("clock and ids are injected");
    }

    private static boolean readsClockOrChance(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        boolean now = "now".equals(call.getName()) && owner.startsWith("java.time.") && !takesAClock(call);
        return now || "randomUUID".equals(call.getName()) && owner.equals("java.util.UUID")
                || "random".equals(call.getName()) && owner.equals("java.lang.Math")
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    }

    private static boolean takesAClock(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private ArchRule rulesKnowNoAdapter() {
        return noClasses().that(plan.areRoots())
                .should().dependOnClassesThat(plan.areAdapters())
                .because("a feature's rules know none of its adapters");
    }

    private ArchRule sqlStaysInJdbc() {
        return noClasses().that().resideInAPackage(root + "..").and()
                .resideOutsideOfPackages(root + "..jdbc..", root + ".wiring..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
                .because("SQL stands in jdbc/");
    }

    private ArchRule generatedTypesStayWhereTheyAreMapped() {
        return noClasses().that().resideInAPackage(root + "..")
                .and().resideOutsideOfPackages(root + "..api..", root + ".contract..", root + ".wiring..")
                .should().dependOnClassesThat().resideInAPackage(root + ".contract..")
                .because("generated types live where they are mapped");
    }

    private ArchRule storageIsAskedByItsFeatureAlone() {
        return classes().that().resideInAPackage(root + "..jdbc..")
                .should().onlyBeAccessed().byAnyPackage(root + "..jdbc..", root + ".wiring..")
                .because("features meet through their root types, never through another's storage");
    }

    private ArchRule refusalsAreCodes() {
        return noClasses().that().resideInAPackage(root + "..")
                .and().resideOutsideOfPackages(root + "..console..", root + "..jdbc..")
                .and().haveSimpleNameNotEndingWith("Words")
                .should().callMethod(Wording.class, "text", String.class)
                .because("what is refused or found is told by a code, and words are made where it is shown");
    }

    /** The calculation, whose class path is the JDK, has its own. */
    private ArchRule codesAreTheHouses() {
        return classes().that().areEnums().and().resideInAPackage(root + "..")
                .and().resideOutsideOfPackages(root + ".contract..", "dev.leadwell.comp.calculation..")
                .and(DescribedPredicate.describe("have a code", ArchitectureRules::hasACode))
                .should().implement(Coded.class)
                .because("a value's code is made and found in one place");
    }

    private static boolean hasACode(JavaClass type) {
        return type.getAllMethods().stream()
                .anyMatch(method -> "code".equals(method.getName()) && method.getRawParameterTypes().isEmpty());
    }

    private ArchRule namesAreTheFieldsOwn() {
        return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(root + ".contract..")
                .should().haveNameMatching(".*(Impl|Helper|Util|Utils|BaseService|Info)$")
                .because("names are the field's own");
    }
}
