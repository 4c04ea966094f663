package dev.cutroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps the rules of the house. */
class ArchitectureTest {

    private static final String BASE = "dev.cutroom";
    private static final HouseRules HOUSE = HouseRules.in(BASE);
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    static Stream<Named<ArchRule>> rules() {
        return HOUSE.all().stream().map(rule -> Named.of(rule.getDescription(), rule));
    }

    /** An import that finds nothing would let every rule pass. */
    @Test
    void theProgramIsLookedAt() {
        assertFalse(PROGRAM.isEmpty(), "no class of " + BASE + " was found");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeepsTheRule(ArchRule rule) {
        rule.check(PROGRAM);
    }

    @Test
    void testsDoNotSleepEither() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(BASE);
        assertFalse(tests.isEmpty(), "no test of " + BASE + " was found");
        HOUSE.noSleep().check(tests);
    }

    @Test
    void queriesUseNoTemporalFunctions() {
        assertEquals(List.of(), QueryLiterals.withTemporalFunctions(Path.of("src/main/java")));
    }
}
