package io.recourse.contact;

import static io.recourse.contact.GuardedCases.PLACE;
import static io.recourse.contact.GuardedCases.STAFF;
import static io.recourse.contact.GuardedCases.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.common.CaseNo;
import io.recourse.contact.ContactFact.Kind;
import io.recourse.contact.ContactFacts.Learned;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.PartyRole;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The worked tests of each contact rule, and both sides of each limit. */
@RecourseTest
class ContactGuardTest {

    private static final String DAY = "2026-11-20";
    private static final String NOON = DAY + "T12:00";

    @Autowired
    GuardedCases cases;

    @Autowired
    ContactGuard guard;

    @Autowired
    ContactFacts facts;

    @Autowired
    Holds holds;

    @Autowired
    LegalCases legalCases;

    private GuardedCases.Debtor debtor;

    @BeforeEach
    void open() {
        debtor = cases.open();
    }

    @ParameterizedTest(name = "C1: {0} at {1}: {2}, next {3}")
    @CsvSource({
        "CALL,  21:59:59, true,",
        "CALL,  22:00:00, false, 2026-11-21T08:00",
        "CALL,  23:59:59, false, 2026-11-21T08:00",
        "CALL,  00:00:00, false, 2026-11-20T08:00",
        "CALL,  07:59:59, false, 2026-11-20T08:00",
        "CALL,  08:00:00, true,",
        "SMS,   21:59:59, true,",
        "SMS,   22:00:00, false, 2026-11-21T08:00",
        "EMAIL, 07:59:59, false, 2026-11-20T08:00",
        "VISIT, 22:00:00, false, 2026-11-21T08:00",
        "POST,  22:00:00, true,",
    })
    void keepsTheHours(Channel channel, String time, boolean allowed, String next) {
        assertAnswer(check(to(channel), DAY + "T" + time), allowed, "quiet-hours", next);
    }

    @ParameterizedTest(name = "C1: the debtor agreed to 20 to 23, at {0}: {1}, next {2}")
    @CsvSource({"22:59:59, true,", "23:00:00, false, 2026-11-21T08:00", "07:59:59, false, 2026-11-20T08:00"})
    void keepsTheHoursThatTheDebtorAgreedTo(String time, boolean allowed, String next) {
        learn(new Learned(Kind.HOURS_AGREED, null, null, 20, 23, "电话中同意"));

        assertAnswer(check(to(Channel.CALL), DAY + "T" + time), allowed, "quiet-hours", next);
    }

    @Test
    void doesNotTakeTheDebtorsConsentForAGuarantors() {
        learn(new Learned(Kind.HOURS_AGREED, null, null, 20, 23, "电话中同意"));

        assertThat(check(call(PartyRole.GUARANTOR, Purpose.PAYMENT, debtor.guarantor()), DAY + "T22:30")
                        .allowed())
                .isFalse();
    }

    @ParameterizedTest(name = "C2: {0} of staff, {1} of machines connected, {2} inbound: {3}")
    @CsvSource({"2, 0, 5, true", "1, 1, 0, true", "2, 1, 0, false", "3, 0, 0, false", "0, 3, 0, false"})
    void countsCallsThatConnectedWhoeverMakesThem(int staff, int machines, int inbound, boolean allowed) {
        for (int i = 0; i < staff + machines + inbound; i++) {
            MadeBy by = i < staff ? MadeBy.STAFF : MadeBy.AI;
            cases.attempt(
                    debtor,
                    PartyRole.DEBTOR,
                    Channel.CALL,
                    "1390000%04d".formatted(i),
                    DAY + "T09:0" + i,
                    AttemptResult.REACHED,
                    by,
                    i >= staff + machines);
        }

        assertAnswer(check(to(Channel.CALL), NOON), allowed, "calls-used", "2026-11-21T08:00");
    }

    @Test
    void countsACallThatIsGoingOn() {
        called(2, AttemptResult.REACHED);
        called(1, null);

        assertAnswer(check(to(Channel.CALL), NOON), false, "calls-used", "2026-11-21T08:00");
    }

    @ParameterizedTest(name = "C3: {0} unanswered: {1}")
    @CsvSource({"0, true", "5, true", "6, false", "7, false"})
    void countsAttemptsAtTheSameNumber(int unanswered, boolean allowed) {
        called(unanswered, AttemptResult.UNANSWERED);

        assertAnswer(check(to(Channel.CALL), NOON), allowed, "attempts-used", "2026-11-21T08:00");
    }

    @Test
    void countsAttemptsByNumberAndCallsByDebtor() {
        called(6, AttemptResult.UNANSWERED);

        assertThat(check(call(PartyRole.DEBTOR, Purpose.PAYMENT, "13500000000"), NOON)
                        .allowed())
                .isTrue();
    }

    @Test
    void countsAcrossTheContractsOfADebtor() {
        called(3, AttemptResult.REACHED);
        CaseNo another = cases.openAnother(debtor);

        assertAnswer(
                guard.check(Contact.call(another, PartyRole.DEBTOR, Purpose.PAYMENT, debtor.mobile()), moment(NOON)),
                false,
                "calls-used",
                "2026-11-21T08:00");
    }

    @Test
    void countsADayOfShanghai() {
        for (int i = 0; i < 3; i++) {
            cases.attempt(
                    debtor,
                    PartyRole.DEBTOR,
                    Channel.CALL,
                    debtor.mobile(),
                    "2026-11-19T21:5" + i,
                    AttemptResult.REACHED);
        }

        assertThat(check(to(Channel.CALL), DAY + "T08:00").allowed()).isTrue();
        assertThat(check(to(Channel.CALL), "2026-11-19T21:59").allowed()).isFalse();
    }

    @Test
    void hasTheNextMomentSatisfyAllRules() {
        called(3, AttemptResult.REACHED);

        assertAnswer(check(to(Channel.CALL), DAY + "T21:30"), false, "calls-used", "2026-11-21T08:00");
    }

    @Test
    void asksContactPersonsForNoPayment() {
        lost();

        assertAnswer(
                check(call(PartyRole.CONTACT, Purpose.PAYMENT, debtor.contact()), "2026-11-23T12:00"),
                false,
                "contact-person-asked",
                null);
    }

    @Test
    void takesWhoHasTheNumberForWhoHeIsSaidToBe() {
        lost();

        assertAnswer(
                check(call(PartyRole.DEBTOR, Purpose.PAYMENT, debtor.contact()), "2026-11-23T12:00"),
                false,
                "contact-person-asked",
                null);
    }

    @ParameterizedTest(name = "C6: {0} failed tries on 2026-11-20, asked on {1}: {2}, next {3}")
    @CsvSource({
        "2, 2026-11-21T12:00, false,",
        "3, 2026-11-20T12:00, false, 2026-11-21T08:00",
        "3, 2026-11-20T23:00, false, 2026-11-21T08:00",
        "3, 2026-11-21T08:00, true,",
        "4, 2026-11-21T12:00, true,",
    })
    void asksAContactPersonFromTheDayAfterTheThirdFailedTry(int tries, String at, boolean allowed, String next) {
        called(tries, AttemptResult.UNANSWERED);

        assertAnswer(check(search(), at), allowed, "debtor-not-lost", next);
    }

    @Test
    void asksNoContactPersonOnceTheDebtorIsReached() {
        called(3, AttemptResult.UNANSWERED);
        cases.attempt(
                debtor, PartyRole.DEBTOR, Channel.CALL, debtor.mobile(), "2026-11-22T09:00", AttemptResult.REACHED);

        assertAnswer(check(search(), "2026-11-22T12:00"), false, "debtor-not-lost", null);
    }

    @Test
    void asksNoContactPersonOnceTheDebtorCalls() {
        called(3, AttemptResult.UNANSWERED);
        cases.attempt(
                debtor,
                PartyRole.DEBTOR,
                Channel.CALL,
                debtor.mobile(),
                "2026-11-22T09:00",
                AttemptResult.REACHED,
                MadeBy.STAFF,
                true);

        assertAnswer(check(search(), "2026-11-22T12:00"), false, "debtor-not-lost", null);
    }

    @Test
    void asksAContactPersonFromTheDayAfterTheNumberProvedWrong() {
        called(1, AttemptResult.WRONG_NUMBER);

        assertAnswer(check(search(), NOON), false, "debtor-not-lost", "2026-11-21T08:00");
        assertThat(check(search(), "2026-11-21T08:00").allowed()).isTrue();
    }

    @Test
    void asksAContactPersonOfADebtorWhoDiedOrLacksCapacity() {
        learn(new Learned(Kind.DEBTOR_INCAPABLE, null, null, null, null, "家属告知"));

        assertThat(check(search(), NOON).allowed()).isTrue();
    }

    @Test
    void neverAsksAContactPersonAgainWhoRefused() {
        lost();
        assertThat(check(search(), "2026-11-23T12:00").allowed()).isTrue();
        learn(new Learned(Kind.CONTACT_REFUSED, Channel.CALL, debtor.contact(), null, null, "别再打"));

        assertAnswer(check(search(), "2027-11-23T12:00"), false, "contact-person-refused", null);
    }

    @ParameterizedTest(name = "C5: “{0}” to a contact person: {1}")
    @CsvSource({
        "请转告张先生与我们联系，电话0571-88000000。, true",
        "张先生欠款12345.67元，请转告。, false",
        "请转告张先生：¥12345.67, false",
        "Please tell Mr Zhang to call us; however late., true",
        "Mr Zhang owes us money., false",
    })
    void tellsAContactPersonNothingOfTheDebt(String text, boolean allowed) {
        lost();
        Contact sms = contact(Channel.SMS, Purpose.FIND_DEBTOR, PartyRole.CONTACT, debtor.contact(), text);

        assertAnswer(guard.check(sms, moment("2026-11-23T12:00")), allowed, "wording-debt-told", null);
    }

    @ParameterizedTest(name = "C7: {0}")
    @EnumSource(AddressSource.class)
    void usesLawfulSourcesAlone(AddressSource source) {
        boolean lawful = source != AddressSource.PURCHASED_LIST && source != AddressSource.UNKNOWN;
        Contact contact = new Contact(
                debtor.caseNo(),
                Channel.CALL,
                Purpose.PAYMENT,
                PartyRole.DEBTOR,
                debtor.mobile(),
                source,
                "",
                Contact.Maker.STAFF,
                null);

        assertAnswer(guard.check(contact, moment(NOON)), lawful, "unlawful-source", null);
    }

    @ParameterizedTest(name = "C8: “{0}”: {1}")
    @CsvSource({
        "您已列入全国黑名单, wording-invented",
        "Your name is on the BLACKLIST, wording-invented",
        "我院通知您到庭, wording-impersonation",
        "不还款将告知您的家人, wording-privacy",
        "再不还就坐牢, wording-exaggerated",
        "后果自负, wording-threat",
        "请先借新还旧, wording-more-borrowing",
        "请付至个人账户, wording-private-account",
        "我们将考虑起诉, ",
        "请于三日内还款，或者致电协商。,",
    })
    void sendsNoForbiddenWords(String text, String rule) {
        Contact sms = contact(Channel.SMS, Purpose.REMINDER, PartyRole.DEBTOR, debtor.mobile(), text);

        assertAnswer(guard.check(sms, moment(NOON)), rule == null, rule, null);
    }

    @ParameterizedTest(name = "barred: {0} “{1}”: {2}")
    @CsvSource({
        "REMINDER,      您的借款尚未结清，可以致电。, true",
        "REMINDER,      我们将考虑起诉, false",
        "REMINDER,      we may sue you, false",
        "REMINDER,      the issue is open, true",
        "DEMAND_LETTER, 随函寄送律师函一份。, false",
    })
    void threatensNoDebtorOfABarredDebt(Purpose purpose, String text, boolean allowed) {
        debtor = cases.open(LocalDate.parse("2015-01-15"));
        Contact sms = contact(Channel.SMS, purpose, PartyRole.DEBTOR, debtor.mobile(), text);

        assertAnswer(guard.check(sms, moment(NOON)), allowed, "threat-of-barred-debt", null);
    }

    @ParameterizedTest(name = "C9: {0} people, recorder {1}: {2}")
    @CsvSource({"1, true,  visit-alone", "0, true,  visit-alone", "2, false, visit-not-recorded", "2, true,", "3, true,"
    })
    void visitsInPairsAndRecorded(int people, boolean recorder, String rule) {
        assertAnswer(guard.check(visit(people, recorder), moment(NOON)), rule == null, rule, null);
    }

    @Test
    void visitsOnceADay() {
        cases.attempt(debtor, PartyRole.DEBTOR, Channel.VISIT, PLACE, DAY + "T09:00", AttemptResult.UNANSWERED);

        assertAnswer(guard.check(visit(2, true), moment(NOON)), false, "visits-used", "2026-11-21T08:00");
        assertThat(guard.check(visit(2, true), moment("2026-11-21T08:00")).allowed())
                .isTrue();
    }

    @ParameterizedTest(name = "C14: examined on {0}: {1}")
    @CsvSource({"2025-11-21, false", "2025-11-22, true", "2026-11-01, true"})
    void letsNobodyCollectWhoseExamIsOld(LocalDate examined, boolean allowed) {
        Contact contact = new Contact(
                debtor.caseNo(),
                Channel.CALL,
                Purpose.PAYMENT,
                PartyRole.DEBTOR,
                debtor.mobile(),
                AddressSource.CONTRACT,
                "",
                new Contact.Maker(MadeBy.AGENCY, examined),
                null);

        assertAnswer(guard.check(contact, moment("2026-11-22T12:00")), allowed, "training-expired", null);
    }

    @ParameterizedTest(name = "N3: {0}, reminders agreed {1}: {2}")
    @CsvSource({
        "REMINDER,      true,  plan-kept",
        "PAYMENT,       true,  plan-kept",
        "DEMAND_LETTER, false, plan-kept",
        "PRIOR_NOTICE,  false, plan-kept",
        "PLAN_REMINDER, false, plan-reminder-not-agreed",
        "PLAN_REMINDER, true,",
        "PLAN_NOTICE,   false,",
        "CREDIT_CORRECTION, false,",
        "SERVICE,       false,",
    })
    void collectsNothingWhileAPlanIsKept(Purpose purpose, boolean agreed, String rule) {
        if (agreed) {
            learn(new Learned(Kind.REMINDERS_AGREED, null, null, null, null, "协议第五条"));
        }
        assertThat(check(contact(Channel.SMS, purpose, PartyRole.DEBTOR, debtor.mobile(), ""), NOON)
                        .allowed())
                .isTrue();
        cases.keepPlan(debtor.caseNo());

        assertAnswer(
                check(contact(Channel.SMS, purpose, PartyRole.DEBTOR, debtor.mobile(), ""), NOON),
                rule == null,
                rule,
                null);
    }

    @ParameterizedTest(name = "A case with an agency, {0}: {1}")
    @CsvSource({
        "REMINDER,      case-placed",
        "PAYMENT,       case-placed",
        "FIND_DEBTOR,   case-placed",
        "DEMAND_LETTER,",
        "PRIOR_NOTICE,",
        "PLAN_NOTICE,",
        "CREDIT_CORRECTION,",
        "SERVICE,",
    })
    void leavesACaseToItsAgency(Purpose purpose, String rule) {
        cases.placeWithAgency(debtor.caseNo(), "APPROVED");
        assertThat(check(to(Channel.CALL), NOON).allowed()).isTrue();
        cases.placeWithAgency(debtor.caseNo(), "HANDED_OVER");

        assertAnswer(
                check(contact(Channel.SMS, purpose, PartyRole.DEBTOR, debtor.mobile(), ""), NOON),
                rule == null,
                rule,
                null);
    }

    @Test
    void letsTheAgencyContactWhomItWasGivenAndTheStaffAgainAfterIt() {
        cases.placeWithAgency(debtor.caseNo(), "HANDED_OVER");
        Contact agency = new Contact(
                debtor.caseNo(),
                Channel.CALL,
                Purpose.PAYMENT,
                PartyRole.DEBTOR,
                debtor.mobile(),
                AddressSource.CONTRACT,
                "",
                new Contact.Maker(MadeBy.AGENCY, LocalDate.parse("2026-11-01")),
                null);
        assertThat(check(agency, NOON).allowed()).isTrue();
        assertThat(check(to(Channel.CALL), NOON).rule()).isEqualTo("contact.case-placed");

        cases.placeWithAgency(debtor.caseNo(), "ENDED");

        assertThat(check(to(Channel.CALL), NOON).allowed()).isTrue();
    }

    @Test
    void collectsNothingInACaseOnHoldOrClosed() {
        holds.begin(debtor.caseNo(), HoldReason.DISPUTE, "", STAFF);
        assertAnswer(check(to(Channel.CALL), NOON), false, "case-on_hold", null);
        assertThat(check(contact(Channel.SMS, Purpose.SERVICE, PartyRole.DEBTOR, debtor.mobile(), ""), NOON)
                        .allowed())
                .isTrue();

        Contact correction = contact(Channel.POST, Purpose.CREDIT_CORRECTION, PartyRole.DEBTOR, PLACE + " 张小明", "更正答复");
        assertThat(check(correction, NOON).allowed()).isTrue();

        legalCases.close(debtor.caseNo(), "PAID", STAFF);
        assertThat(check(correction, NOON).allowed()).isTrue();
        assertAnswer(check(to(Channel.CALL), NOON), false, "case-closed", null);
    }

    @Test
    void usesNoChannelThatTheDebtorObjectedTo() {
        learn(new Learned(Kind.CHANNEL_OBJECTED, Channel.SMS, null, null, null, "电话中提出"));

        assertAnswer(check(to(Channel.SMS), NOON), false, "channel-objected", null);
        assertThat(check(to(Channel.CALL), NOON).allowed()).isTrue();
        assertThat(check(contact(Channel.SMS, Purpose.PAYMENT, PartyRole.GUARANTOR, debtor.guarantor(), ""), NOON)
                        .allowed())
                .isTrue();
    }

    @Test
    void postsLegalPapersDespiteAnObjection() {
        learn(new Learned(Kind.CHANNEL_OBJECTED, Channel.POST, null, null, null, "来信提出"));

        assertThat(check(contact(Channel.POST, Purpose.REMINDER, PartyRole.DEBTOR, PLACE, ""), NOON)
                        .allowed())
                .isFalse();
        assertThat(check(contact(Channel.POST, Purpose.DEMAND_LETTER, PartyRole.DEBTOR, PLACE, ""), NOON)
                        .allowed())
                .isTrue();
    }

    @Test
    void usesNoAddressThatWasObjectedToOrProvedWrong() {
        learn(new Learned(Kind.ADDRESS_OBJECTED, Channel.VISIT, PLACE, null, null, "不得上门"));
        assertAnswer(guard.check(visit(2, true), moment(NOON)), false, "address-objected", null);

        learn(new Learned(Kind.ADDRESS_BAD, Channel.CALL, "+86 " + debtor.mobile(), null, null, "空号"));
        assertAnswer(check(to(Channel.SMS), NOON), false, "address-bad", null);
        assertThat(check(to(Channel.EMAIL), NOON).allowed()).isTrue();
    }

    @Test
    void knowsAnAddressOnALetterByItsBeginning() {
        learn(new Learned(Kind.ADDRESS_BAD, Channel.POST, PLACE, null, null, "退信"));

        assertAnswer(
                check(contact(Channel.POST, Purpose.REMINDER, PartyRole.DEBTOR, PLACE + " 张小明", ""), NOON),
                false,
                "address-bad",
                null);
    }

    @Test
    void namesTheArticleInBothLanguages() {
        Permission night = check(to(Channel.CALL), DAY + "T23:00");

        assertThat(night.article(Locale.SIMPLIFIED_CHINESE)).startsWith("GB/T 45251-2025");
        assertThat(night.article(Locale.ENGLISH)).isEqualTo("GB/T 45251-2025, CBA guideline 2026");
        assertThat(night.why(Locale.ENGLISH)).startsWith("GB/T 45251-2025").contains("from 22:00 on");
    }

    private void lost() {
        called(3, AttemptResult.UNANSWERED);
    }

    private void called(int times, AttemptResult result) {
        for (int i = 0; i < times; i++) {
            cases.attempt(debtor, PartyRole.DEBTOR, Channel.CALL, debtor.mobile(), DAY + "T09:1" + i, result);
        }
    }

    private void learn(Learned learned) {
        facts.record(debtor.caseNo(), learned, STAFF);
    }

    private Permission check(Contact contact, String at) {
        return guard.check(contact, moment(at));
    }

    private Contact search() {
        return call(PartyRole.CONTACT, Purpose.FIND_DEBTOR, debtor.contact());
    }

    private Contact call(PartyRole role, Purpose purpose, String number) {
        return Contact.call(debtor.caseNo(), role, purpose, number);
    }

    private Contact to(Channel channel) {
        return switch (channel) {
            case SMS -> contact(channel, Purpose.REMINDER, PartyRole.DEBTOR, debtor.mobile(), "请致电");
            case EMAIL -> contact(channel, Purpose.REMINDER, PartyRole.DEBTOR, debtor.email(), "请致电");
            case POST -> contact(channel, Purpose.REMINDER, PartyRole.DEBTOR, PLACE, "请致电");
            case CALL -> call(PartyRole.DEBTOR, Purpose.PAYMENT, debtor.mobile());
            case VISIT -> visit(2, true);
        };
    }

    private Contact contact(Channel channel, Purpose purpose, PartyRole role, String address, String text) {
        return new Contact(
                debtor.caseNo(),
                channel,
                purpose,
                role,
                address,
                AddressSource.CONTRACT,
                text,
                Contact.Maker.STAFF,
                null);
    }

    private Contact visit(int people, boolean recorder) {
        return new Contact(
                debtor.caseNo(),
                Channel.VISIT,
                Purpose.PAYMENT,
                PartyRole.DEBTOR,
                PLACE,
                AddressSource.CONTRACT,
                "",
                Contact.Maker.STAFF,
                new Contact.Visit(people, recorder));
    }

    private static void assertAnswer(Permission permission, boolean allowed, String rule, String next) {
        if (allowed) {
            assertThat(permission).isEqualTo(Permission.ALLOWED);
            return;
        }
        assertThat(permission.rule()).isEqualTo("contact." + rule);
        assertThat(permission.why()).matches("(?s)\\[(V1|V2|M)] .+：.+ / .+: .+");
        assertThat(permission.nextMoment()).isEqualTo(next == null ? null : moment(next));
    }
}
