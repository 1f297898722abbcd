package dev.leadwell.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which room may open a door to which: a feature is the first package below the root, its adapters are the packages
 * {@code api}, {@code console}, {@code jdbc} and {@code events} in it. The wiring sees all, and generated types are no
 * room.
 */
final class FloorPlan {

    /** A module of its own, whatever service it stands in; its events and tables are its own affair. */
    private static final String COPY = "dev.leadwell.people.copy";
    private static final Set<String> NO_ROOMS = Set.of("wiring", "contract");
    private static final Set<String> BEANS = Set.of("org.springframework.stereotype.Component",
            "org.springframework.boot.context.properties.ConfigurationProperties");
    private final String root;

    FloorPlan(String root) {
        this.root = root;
    }

    ArchRule featuresFormLayers() {
        return slices().assignedFrom(features()).should().beFreeOfCycles().because("features form layers");
    }

    private SliceAssignment features() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String feature = feature(type);
                return feature.isEmpty() || NO_ROOMS.contains(feature)
                        ? SliceIdentifier.ignore()
                        : SliceIdentifier.of(feature);
            }

            @Override
            public String getDescription() {
                return "features of " + root;
            }
        };
    }

    /** Empty for what is in none. */
    private String feature(JavaClass type) {
        String below = type.getPackageName().startsWith(root + ".")
                ? type.getPackageName().substring(root.length() + 1)
                : "";
        return below.split("\\.", 2)[0];
    }

    ArchRule adaptersTouchTheirOwn() {
        return classes().that(areAdapters())
                .should(new ArchCondition<JavaClass>("touch no adapter of another feature") {
                    @Override
                    public void check(JavaClass adapter, ConditionEvents events) {
                        adapter.getDirectDependenciesFromSelf().stream()
                                .filter(door -> isAnothers(adapter, door.getTargetClass().getBaseComponentType()))
                                .forEach(
                                        door -> events.add(SimpleConditionEvent.violated(door, door.getDescription())));
                    }
                }).because(
                        "features meet through their root types; how a type looks in an API is told by its Mapping alone");
    }

    private boolean isAnothers(JavaClass adapter, JavaClass touched) {
        return areAdapters().test(touched) && !feature(touched).equals(feature(adapter))
                && !(isMapping(touched) && adapter.getPackageName().endsWith(".api"));
    }

    private static boolean isMapping(JavaClass type) {
        return type.getPackageName().endsWith(".api") && type.getSimpleName().endsWith("Mapping");
    }

    /** A bean is what Spring finds by its annotation, what holds settings, and what the wiring makes. */
    ArchRule whatIsNoBeanKnowsNoFrame(JavaClasses classes) {
        Set<String> made = classes.stream().filter(type -> feature(type).equals("wiring"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith("org.springframework.context.annotation.Bean"))
                .map(method -> method.getRawReturnType().getName()).collect(Collectors.toSet());
        return noClasses().that(areRoots()).and(DescribedPredicate.describe("are no beans",
                type -> !isBean(type, made)))
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..")
                .because("rules and the ports of a feature need no frame to be read, tested and kept");
    }

    private static boolean isBean(JavaClass type, Set<String> made) {
        return made.contains(type.getName()) || BEANS.stream().anyMatch(type::isMetaAnnotatedWith)
                || type.getEnclosingClass().filter(outer -> isBean(outer, made)).isPresent();
    }

    DescribedPredicate<JavaClass> areRoots() {
        return DescribedPredicate.describe("are at the root of a feature", type -> !feature(type).isEmpty()
                && !NO_ROOMS.contains(feature(type)) && !areAdapters().test(type));
    }

    DescribedPredicate<JavaClass> areAdapters() {
        return DescribedPredicate.describe("are adapters", type -> type.getPackageName().startsWith(root + ".")
                && !type.getPackageName().startsWith(COPY)
                && type.getPackageName().matches(".*\\.(api|console|jdbc|events)(\\..*)?"));
    }
}
