package io.recourse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product keeps the rules of the house; classes planted to break them are caught. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.recourse");

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .withImportOption(location -> location.contains("planted") || location.contains("PastTheGuard"))
            .importPackages("planted", "io.recourse.contact");

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureRules.CAMUNDA_STAYS_AT_THE_EDGE,
                ArchitectureRules.TIME_IS_INJECTED,
                ArchitectureRules.MONEY_IS_DECIMAL,
                ArchitectureRules.NO_GENERIC_NAMES,
                ArchitectureRules.NOBODY_SENDS_BUT_THE_WORKER,
                ArchitectureRules.NOBODY_QUEUES_BUT_DISPATCH,
                ArchitectureRules.NOBODY_TAKES_AN_ATTEMPT_BUT_CONTACTS,
                ArchitectureRules.NOTHING_ELSE_OPENS_A_CHANNEL,
                ArchitectureRules.NOBODY_MAILS_STAFF_BUT_THEIR_WORKER,
                ArchitectureRules.STAFF_MAIL_KNOWS_NO_DEBTOR);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeeps(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedViolationIsCaughtBy(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }
}
