package com.agogsaas.wms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

/** Which room may use which. What is not in the table is refused. */
class ArchitectureTest {

    private static final String BASE = "com.agogsaas.wms";

    /** Everything, room by room: may use. */
    private static final Map<String, Set<String>> MAY_USE = table(
            "units       ->",
            "errors      ->",
            "engine      -> units",
            "tenancy     -> units errors",
            "paging      -> units errors",
            "scheduling  -> units",
            "idempotency -> units errors tenancy scheduling",
            "policy      -> units errors tenancy engine",
            "facility    -> units errors tenancy paging policy engine",
            "ledger      -> units errors tenancy paging scheduling",
            "health      -> units errors tenancy idempotency paging scheduling facility",
            "signals     -> units errors tenancy ledger paging scheduling health",
            "acceptance  -> units ledger errors tenancy idempotency paging scheduling health",
            "bulkload    -> units errors tenancy",
            "demo        -> units errors tenancy bulkload engine.spi acceptance",
            "importing   -> units errors tenancy idempotency paging scheduling bulkload engine.spi",
            "statistics  -> units errors tenancy idempotency paging scheduling facility policy engine health",
            "putaway     -> units errors tenancy idempotency facility policy engine ledger acceptance signals statistics",
            "platform    -> *");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @TestFactory
    List<DynamicTest> everyRoomUsesOnlyWhatTheTableAllows() {
        return MAY_USE.entrySet().stream()
                .filter(room -> !room.getValue().contains("*"))
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey(),
                        () -> onlyUses(room.getKey(), room.getValue())
                                .allowEmptyShould(true)
                                .check(CLASSES)))
                .toList();
    }

    @Test
    void everyPackageIsARoomOfTheTable() {
        Set<String> rooms = CLASSES.stream()
                .map(type -> type.getPackageName().substring(BASE.length()))
                .filter(path -> !path.isEmpty())
                .map(path -> path.substring(1).split("\\.", -1)[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(MAY_USE.keySet()).containsAll(rooms);
    }

    @Test
    void theEngineIsPureJava() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + ".engine..", BASE + ".units..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "org.slf4j..")
                .check(CLASSES);
    }

    /** The same question has the same answer at any time; only the command line looks at a clock. */
    @Test
    void theEngineKnowsNoDates() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + ".engine..", BASE + ".units..")
                .and()
                .resideOutsideOfPackage(BASE + ".engine.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.time..")
                .check(CLASSES);
    }

    @Test
    void springModulithAgrees() {
        // The engine is a library beside the application, and names no module of it.
        ApplicationModules.of(
                        BinOptimizationApplication.class, JavaClass.Predicates.resideInAPackage(BASE + ".engine.."))
                .verify();
    }

    private static ArchRule onlyUses(String room, Set<String> allowed) {
        String[] packages =
                allowed.stream().map(name -> BASE + "." + name + "..").toArray(String[]::new);
        DescribedPredicate<JavaClass> own = JavaClass.Predicates.resideInAPackage(BASE + "." + room + "..");
        DescribedPredicate<JavaClass> permitted = own.or(JavaClass.Predicates.resideInAnyPackage(packages))
                .or(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(BASE + "..")));
        return classes()
                .that()
                .resideInAPackage(BASE + "." + room + "..")
                .should()
                .onlyDependOnClassesThat(permitted);
    }

    private static Map<String, Set<String>> table(String... lines) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> sides =
                    Arrays.stream(line.split("->", -1)).map(String::strip).toList();
            Set<String> allowed =
                    sides.get(1).isEmpty() ? Set.of() : Set.of(sides.get(1).split(" +", -1));
            table.put(sides.get(0), allowed);
        }
        return table;
    }
}
