package io.recourse.architecture;

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

    private static final String CONTACT = "io.recourse.contact.";

    private static final Set<String> DAYS =
            Set.of(LocalDate.class.getName(), LocalDateTime.class.getName(), ZonedDateTime.class.getName());

    private static final Set<String> FOR_STAFF_MAIL =
            Set.of("io.recourse.staffmail", "io.recourse.access", "io.recourse.common");

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

    static final ArchRule NOBODY_SENDS_BUT_THE_WORKER = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(CONTACT + "DispatchWorker")
            .should()
            .callMethodWhere(calls("Provider", "send"))
            .because("whatever leaves the product was let out by the guard and goes through dispatch");

    static final ArchRule NOBODY_QUEUES_BUT_DISPATCH = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(CONTACT + "Dispatch")
            .should()
            .callMethodWhere(calls("DispatchTable", "insert"))
            .because("dispatch asks the guard before it queues");

    static final ArchRule NOBODY_TAKES_AN_ATTEMPT_BUT_CONTACTS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(CONTACT + "Contacts")
            .should()
            .callMethodWhere(calls("AttemptTable", "insert"))
            .because("an attempt is taken while its counter is locked");

    static final ArchRule NOTHING_ELSE_OPENS_A_CHANNEL = noClasses()
            .that()
            .resideOutsideOfPackages("..contact..", "..database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.mail..",
                    "java.net.http..",
                    "org.springframework.mail..",
                    "org.springframework.web.client..",
                    "org.springframework.web.reactive.function.client..",
                    "org.jsmpp..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.HttpURLConnection")
            .because("nothing but dispatch may reach a person");

    static final ArchRule NOBODY_MAILS_STAFF_BUT_THEIR_WORKER = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.recourse.staffmail.StaffMailWorker")
            .should()
            .callMethodWhere(calls("mail.StaffMailServer", "send"))
            .because("it takes addresses: mail to staff goes through staffmail, which takes users");

    static final ArchRule STAFF_MAIL_KNOWS_NO_DEBTOR = noClasses()
            .that()
            .resideInAPackage("..staffmail..")
            .should()
            .dependOnClassesThat(new DescribedPredicate<JavaClass>("may know a case or a debtor") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().startsWith("io.recourse.")
                            && !FOR_STAFF_MAIL.contains(type.getPackageName())
                            && !type.getName().equals(CONTACT + "mail.StaffMailServer")
                            && !type.getName().equals(CONTACT + "NotSent")
                            && !type.getName().startsWith(CONTACT + "NotSent$");
                }
            })
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("CaseNo")
            .because("whoever can reach a debtor has passed the guard");

    private ArchitectureRules() {}

    private static DescribedPredicate<JavaCall<?>> calls(String type, String method) {
        return new DescribedPredicate<>("call " + type + "." + method) {
            @Override
            public boolean test(JavaCall<?> call) {
                return call.getTargetOwner().isAssignableTo(CONTACT + type)
                        && call.getName().equals(method);
            }
        };
    }
}
