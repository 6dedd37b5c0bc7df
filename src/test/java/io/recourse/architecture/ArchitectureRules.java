package io.recourse.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/** The rules of the house that a compiler does not know. */
final class ArchitectureRules {

    private static final Set<String> DAYS =
            Set.of(LocalDate.class.getName(), LocalDateTime.class.getName(), ZonedDateTime.class.getName());

    static final ArchRule CAMUNDA_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("..engine..", "..process..", "..database..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine can be replaced as long as only engine and the stages' process packages know it");

    static final ArchRule TIME_IS_INJECTED = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("ask the machine what day it is") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return DAYS.contains(call.getTargetOwner().getName())
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isAssignableTo(Clock.class));
                }
            })
            .because("application, engine and demo share one java.time.Clock");

    static final ArchRule MONEY_IS_DECIMAL = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..ledger..", "..instalment..", "..courtfiling..", "..common..")
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class)
            .because("amounts are never floating point");

    static final ArchRule NO_GENERIC_NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .because("a name says what a thing is");

    static final ArchRule NOBODY_CALLS_A_PROVIDER_BUT_THE_WORKER = classes()
            .that(assignableTo(describedAs("io.recourse.contact.Provider")))
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..contact..")
            .because("whatever leaves the product goes through dispatch");

    private ArchitectureRules() {}

    private static DescribedPredicate<JavaClass> describedAs(String name) {
        return new DescribedPredicate<>(name) {
            @Override
            public boolean test(JavaClass type) {
                return type.getName().equals(name);
            }
        };
    }
}
