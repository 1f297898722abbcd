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
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/**
 * The directions of dependency inside one service, held by a test of each: a feature's rules know no frame, adapters
 * hang on features and not the other way round, generated types stay where they are mapped.
 */
public final class ArchitectureRules {
    /** A module of its own, whatever service it stands in; its events and tables are its own affair. */
    private static final String COPY = "dev.leadwell.people.copy";
    private final String root;
    private final JavaClasses classes;

    private ArchitectureRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/people/copy/"))
                .importPackages(root);
    }

    /** @param root the service's package, such as {@code dev.leadwell.audit} */
    public static ArchitectureRules of(String root) {
        return new ArchitectureRules(root);
    }

    public void check() {
        all().forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private List<ArchRule> all() {
        return List.of(noClockAndNoChance(), rulesKnowNoAdapter(), sqlStaysInJdbc(),
                generatedTypesStayWhereTheyAreMapped(),
                CompositeArchRule.of(adaptersOfAFeatureAreItsOwn()), namesAreTheFieldsOwn());
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
        return noClasses().that(areRoots())
                .should().dependOnClassesThat(inAdapters())
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

    private ArchRule adaptersOfAFeatureAreItsOwn() {
        return classes().that().resideInAPackage(root + "..jdbc..")
                .should().onlyBeAccessed().byAnyPackage(root + "..jdbc..", root + ".wiring..")
                .because("features meet through their root types, never through another's storage");
    }

    private ArchRule namesAreTheFieldsOwn() {
        return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(root + ".contract..")
                .should().haveNameMatching(".*(Impl|Helper|Util|Utils|BaseService|Info)$")
                .because("names are the field's own");
    }

    private DescribedPredicate<JavaClass> areRoots() {
        return DescribedPredicate.describe("are at the root of a feature",
                type -> type.getPackageName().startsWith(root + ".")
                        && !isAdapter(type) && !type.getPackageName().startsWith(root + ".wiring")
                        && !type.getPackageName().startsWith(root + ".contract"));
    }

    private DescribedPredicate<JavaClass> inAdapters() {
        return DescribedPredicate.describe("are adapters",
                type -> type.getPackageName().startsWith(root) && isAdapter(type));
    }

    private static boolean isAdapter(JavaClass type) {
        return !type.getPackageName().startsWith(COPY)
                && type.getPackageName().matches(".*\\.(api|console|jdbc|events)(\\..*)?");
    }
}
