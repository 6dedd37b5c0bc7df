package io.recourse.courtproceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.deadlines.Suspension;
import io.recourse.legalcase.Reason;
import io.recourse.legalcase.Timeline;
import io.recourse.legalcase.TimelineEntry;
import io.recourse.workbench.SampleCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the law makes of a decision, to the day, by the calendar of 2026. */
@RecourseTest
class CourtDecisionTest {

    private static final LocalDate FILED = LocalDate.parse("2026-03-02");

    @Autowired
    SampleCases samples;

    @Autowired
    Timeline timeline;

    @Autowired
    LodgeSuit lodgeSuit;

    @Autowired
    PursueSuit pursueSuit;

    @Autowired
    ServeDebtor serveDebtor;

    @Autowired
    PaymentOrder paymentOrder;

    @Autowired
    OwnAppeal ownAppeal;

    @Autowired
    SecondInstance secondInstance;

    @Autowired
    ExecutionTime executionTime;

    @Autowired
    WatchSettlement watchSettlement;

    @Autowired
    EnforceJudgment enforceJudgment;

    @Autowired
    FeeRefund feeRefund;

    @Autowired
    CourtProceedings proceedings;

    @Autowired
    CourtDates dates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** Ten days from taking effect, which is the day after the last one to appeal; of an order, the fifteen days alone. */
    @ParameterizedTest(name = "{0}, served {1}: appeal by {2}, perform by {3}")
    @CsvSource({
        "ORDINARY,      2026-09-10, 2026-09-28, 2026-10-09",
        "ORDINARY,      2026-04-02, 2026-04-17, 2026-04-28",
        "SIMPLIFIED,    2026-09-16, 2026-10-08, 2026-10-19",
        "SMALL_CLAIMS,  2026-09-10, 2026-09-10, 2026-09-20",
        "SMALL_CLAIMS,  2026-09-26, 2026-09-26, 2026-10-08",
        "PAYMENT_ORDER, 2026-04-20, 2026-05-06, 2026-05-06",
        "PAYMENT_ORDER, 2026-09-10, 2026-09-28, 2026-09-28",
    })
    void isPerformedByTheDayThatTheLawGives(String route, LocalDate servedOn, LocalDate appealBy, LocalDate performBy) {
        CaseNo caseNo = judged(route, servedOn);

        assertThat(proceedings.pending(caseNo).orElseThrow().known().appealBy()).isEqualTo(appealBy);
        assertThat(enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM)).isEqualTo(performBy);
        assertThat(dates.of(caseNo))
                .allSatisfy(date -> assertThat(date.source()).isNotEmpty())
                .extracting(CourtDate::kind, CourtDate::on)
                .contains(tuple(CourtDate.Kind.PERFORMANCE, performBy));
    }

    /** Two, three or six months from the acceptance on 2 March 2026; a public notice stops them (民诉法解释 243). */
    @ParameterizedTest(name = "{0}: by {1}")
    @CsvSource({"SMALL_CLAIMS, 2026-05-06", "SIMPLIFIED, 2026-06-02", "ORDINARY, 2026-09-02"})
    void isExpectedByTheDayThatTheLawGives(String route, LocalDate by) {
        CaseNo caseNo = pending(route);

        assertDates(caseNo, tuple(CourtDate.Kind.TRIAL, by));
        serveDebtor.complaintServed(caseNo, LocalDate.parse("2026-03-09"), Actor.SYSTEM);
        assertDates(
                caseNo, tuple(CourtDate.Kind.DEFENCE, LocalDate.parse("2026-03-24")), tuple(CourtDate.Kind.TRIAL, by));
        assertThat(dates.of(caseNo))
                .allMatch(CourtDate::isExpected)
                .noneMatch(date -> date.isWarnedOf(LocalDate.parse("2027-01-04")));
    }

    @Test
    void isExpectedLaterWhereAPublicNoticeServesTheDebtor() {
        CaseNo caseNo = pending("SIMPLIFIED");
        serveDebtor.noticePublished(caseNo, LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-10"), Actor.SYSTEM);

        assertDates(
                caseNo,
                tuple(CourtDate.Kind.FEE, LocalDate.parse("2026-03-17")),
                tuple(CourtDate.Kind.NOTICE, LocalDate.parse("2026-04-08")),
                tuple(CourtDate.Kind.DEFENCE, LocalDate.parse("2026-04-23")),
                tuple(CourtDate.Kind.TRIAL, LocalDate.parse("2026-10-08")));
    }

    /**
     * Submitted on 2 March and again, as the court asked, on the 9th: it decides within seven days of that, but the suit
     * was brought on the first day (诉讼时效规定 10). A row that a correction overwrote gets the first day back. The time to
     * correct ends on a Saturday, so with the Monday after it (CPL 85), and the work for it is due on the Friday before.
     */
    @Test
    void isBroughtOnTheFirstDayThoughItWasCorrected() throws IOException {
        CaseNo caseNo = filed("ORDINARY", FILED);
        lodgeSuit.toCorrect(caseNo, LocalDate.parse("2026-03-04"), 10, "The address is missing", Actor.SYSTEM);
        assertThat(dates.of(caseNo)).singleElement().satisfies(date -> {
            assertThat(date.kind()).isEqualTo(CourtDate.Kind.CORRECTION);
            assertThat(date.on()).isEqualTo("2026-03-16");
            assertThat(date.workBy()).isEqualTo("2026-03-13");
            assertThat(Reason.source(date.source(), Locale.ENGLISH))
                    .isEqualTo("Filing Provisions art. 7, set by the court");
        });
        lodgeSuit.corrected(caseNo, LocalDate.parse("2026-03-09"), Actor.SYSTEM);

        assertThat(suit(caseNo).filedOn()).isEqualTo(FILED);
        assertDates(caseNo, tuple(CourtDate.Kind.ACCEPTANCE, LocalDate.parse("2026-03-16")));
        assertRefused(
                () -> lodgeSuit.accepted(caseNo, "(2026)试0002民初1号", LocalDate.parse("2026-03-06"), Actor.SYSTEM),
                "decidedOn",
                "proceedings.too-early");

        jdbc.sql("update court_proceeding set filed_on = corrected_on, corrected_on = null where case_no = ?")
                .param(caseNo.value())
                .update();
        String migration = new ClassPathResource("db/migration/V252__courtproceedings_first_day_and_appeal.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(migration.substring(migration.indexOf("-- A correction"))).update();
        assertThat(suit(caseNo).filedOn()).isEqualTo(FILED);
        assertThat(suit(caseNo).submittedOn()).isEqualTo("2026-03-09");
    }

    private CourtProceeding suit(CaseNo caseNo) {
        return proceedings.latest(caseNo).orElseThrow();
    }

    /** A notice of 2 September 2026 ends in the holidays, so with 8 October; the judgment of small claims is final then. */
    @Test
    void isServedWhenThePublicNoticeOfTheJudgmentEnds() {
        LocalDate publishedOn = LocalDate.parse("2026-09-02");
        CaseNo ordinary = pending("ORDINARY");
        assertRefused(
                () -> serveDebtor.judgmentPublished(
                        ordinary, FILED.minusDays(1), decision(null, 10, false), Actor.SYSTEM),
                "publishedOn",
                "proceedings.too-early");
        serveDebtor.judgmentPublished(ordinary, publishedOn, decision(null, 10, false), Actor.SYSTEM);
        assertDates(
                ordinary,
                tuple(CourtDate.Kind.NOTICE, LocalDate.parse("2026-10-08")),
                tuple(CourtDate.Kind.APPEAL, LocalDate.parse("2026-10-23")));
        assertRefused(() -> appeal(ordinary, publishedOn.minusDays(1)), "appealedOn", "proceedings.too-early");
        appeal(ordinary, publishedOn.plusDays(5));
        assertThat(suit(ordinary).known().judgmentPublishedOn()).isNull();

        CaseNo small = pending("SMALL_CLAIMS");
        serveDebtor.judgmentPublished(small, LocalDate.now(clock), decision(null, 10, false), Actor.SYSTEM);
        assertDates(small, tuple(CourtDate.Kind.NOTICE, suit(small).known().servedOn()));
        assertRefused(
                () -> enforceJudgment.tookEffect(small, true, Actor.SYSTEM), "outcome", "proceedings.appeal-open");

        CaseNo order = pending("PAYMENT_ORDER");
        assertRefused(
                () -> serveDebtor.judgmentPublished(order, publishedOn, decision(null, 10, false), Actor.SYSTEM),
                "outcome",
                "proceedings.no-notice-for-order");
    }

    /** Issued by the fifteenth day, and served by the thirtieth after, which here is a holiday. */
    @Test
    void isIssuedAndServedInTimeWhereItIsAPaymentOrder() {
        CaseNo order = pending("PAYMENT_ORDER", LocalDate.parse("2026-01-12"));

        assertDates(order, tuple(CourtDate.Kind.ORDER, LocalDate.parse("2026-01-27")));
        assertRefused(
                () -> serveDebtor.complaintServed(order, LocalDate.parse("2026-01-20"), Actor.SYSTEM),
                "outcome",
                "proceedings.suit-only");
        assertRefused(
                () -> paymentOrder.issued(order, LocalDate.parse("2026-01-11"), Actor.SYSTEM),
                "issuedOn",
                "proceedings.too-early");
        paymentOrder.issued(order, LocalDate.parse("2026-01-20"), Actor.SYSTEM);
        assertDates(order, tuple(CourtDate.Kind.SERVICE, LocalDate.parse("2026-02-24")));
        assertRefused(
                () -> paymentOrder.undeliverable(order, LocalDate.parse("2026-01-19"), Actor.SYSTEM),
                "decidedOn",
                "proceedings.too-early");
        paymentOrder.undeliverable(order, LocalDate.parse("2026-02-25"), Actor.SYSTEM);
        assertEndedOn(order, "2026-02-25");
    }

    /** The suit and its timeline tell the day of the end, not that on which it was typed. */
    @Test
    void endsOnTheDayThatIsTold() {
        CaseNo dismissed = pending("SMALL_CLAIMS");
        assertRefused(
                () -> pursueSuit.dismissed(dismissed, FILED.minusDays(1), Actor.SYSTEM),
                "decidedOn",
                "proceedings.too-early");
        pursueSuit.dismissed(dismissed, LocalDate.parse("2026-04-09"), Actor.SYSTEM);
        assertEndedOn(dismissed, "2026-04-09");

        CaseNo withdrawn = pending("ORDINARY");
        assertRefused(
                () -> pursueSuit.withdrawn(withdrawn, FILED.minusDays(1), Actor.SYSTEM),
                "decidedOn",
                "proceedings.too-early");
        pursueSuit.withdrawn(withdrawn, LocalDate.parse("2026-04-10"), Actor.SYSTEM);
        assertEndedOn(withdrawn, "2026-04-10");
    }

    private void assertEndedOn(CaseNo caseNo, String day) {
        assertThat(jdbc.sql("select ended_on from court_proceeding where case_no = ?")
                        .param(caseNo.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(day);
        assertThat(timeline.of(caseNo))
                .filteredOn(entry -> entry.kind().equals("suit-ended"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.args()).containsEntry("on", day));
    }

    private void assertDates(CaseNo caseNo, Tuple... expected) {
        assertThat(dates.of(caseNo)).extracting(CourtDate::kind, CourtDate::on).containsExactly(expected);
    }

    @Test
    void asksTheDaysToPerformOfAllButPaymentOrders() {
        CaseNo caseNo = pending("ORDINARY");

        assertRefused(
                () -> pursueSuit.judged(caseNo, decision(LocalDate.parse("2026-09-10"), null, false), Actor.SYSTEM),
                "performDays",
                "form.constraint.NotNull");
        pursueSuit.judged(pending("PAYMENT_ORDER"), decision(LocalDate.parse("2026-04-20"), null, false), Actor.SYSTEM);
    }

    @Test
    void isAppealedInTimeOnly() {
        LocalDate servedOn = LocalDate.parse("2026-09-16");
        CaseNo caseNo = judged("SIMPLIFIED", servedOn);

        assertRefused(() -> appeal(caseNo, servedOn.minusDays(1)), "appealedOn", "proceedings.too-early");
        assertRefused(() -> appeal(caseNo, LocalDate.parse("2026-10-09")), "appealedOn", "proceedings.appeal-late");
        appeal(caseNo, LocalDate.parse("2026-10-08"));

        pursueSuit.judged(caseNo, decision(LocalDate.parse("2026-11-21"), 10, false), Actor.SYSTEM);
        assertThat(dates.of(caseNo)).isEmpty();
        assertRefused(() -> appeal(caseNo, LocalDate.parse("2026-11-21")), "outcome", "proceedings.final");
        assertThat(enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM)).isEqualTo("2026-12-01");
    }

    @Test
    void isNotAppealedWhereItIsFinal() {
        LocalDate servedOn = LocalDate.parse("2026-09-26");
        CaseNo small = judged("SMALL_CLAIMS", servedOn);
        CaseNo mediated = pending("ORDINARY");
        pursueSuit.judged(mediated, decision(servedOn, 10, true), Actor.SYSTEM);
        CaseNo order = judged("PAYMENT_ORDER", servedOn);

        assertRefused(() -> appeal(small, servedOn), "outcome", "proceedings.final");
        assertRefused(() -> appeal(mediated, servedOn), "outcome", "proceedings.final");
        assertRefused(() -> appeal(order, servedOn), "outcome", "proceedings.order-not-appealed");
    }

    @Test
    void isNeitherHeardNorMediatedWhereItIsAPaymentOrder() {
        CaseNo order = pending("PAYMENT_ORDER");
        LocalDate day = LocalDate.parse("2026-09-10");

        assertRefused(
                () -> pursueSuit.hearingSet(order, day, LocalTime.NOON, null, Actor.SYSTEM),
                "outcome",
                "proceedings.order-not-heard");
        assertRefused(
                () -> pursueSuit.judged(order, decision(day, 10, true), Actor.SYSTEM),
                "outcome",
                "proceedings.order-not-heard");
    }

    /** A judgment served on 10 September 2026 is appealed by the 28th; none is of small claims (CPL 165, 171). */
    @Test
    void isAppealedByTheLenderInTimeOnly() {
        LocalDate received = LocalDate.parse("2026-09-10");
        CaseNo lost = pending("ORDINARY");
        ownAppeal.lost(lost, received, Actor.SYSTEM);
        assertDates(lost, tuple(CourtDate.Kind.OWN_APPEAL, LocalDate.parse("2026-09-28")));
        assertRefused(
                () -> ownAppeal.filed(lost, appeal("2026-09-29", null), Actor.SYSTEM),
                "appealedOn",
                "proceedings.appeal-late");
        ownAppeal.filed(lost, appeal("2026-09-28", "2026-09-30"), Actor.SYSTEM);
        assertDates(lost, tuple(CourtDate.Kind.FEE, LocalDate.parse("2026-10-08")));
        assertRefused(
                () -> secondInstance.upheld(lost, LocalDate.parse("2026-11-20"), Actor.SYSTEM),
                "outcome",
                "proceedings.not-appealed");

        CaseNo small = pending("SMALL_CLAIMS");
        assertRefused(() -> ownAppeal.lost(small, received, Actor.SYSTEM), "outcome", "proceedings.final");
    }

    /** Each party's time counts from the service on him. */
    @Test
    void isAppealedByEitherPartyWhereItWasWonInPart() {
        CaseNo caseNo = pending("ORDINARY");
        ownAppeal.lostInPart(
                caseNo,
                decision(LocalDate.parse("2026-04-02"), 10, false),
                LocalDate.parse("2026-03-31"),
                Actor.SYSTEM);

        assertDates(
                caseNo,
                tuple(CourtDate.Kind.OWN_APPEAL, LocalDate.parse("2026-04-15")),
                tuple(CourtDate.Kind.APPEAL, LocalDate.parse("2026-04-17")));
        ownAppeal.waived(caseNo, "Enough", Actor.SYSTEM);
        assertThat(enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM)).isEqualTo("2026-04-28");
    }

    /** The lender was served last: his time ends on Saturday, 25 April, so on Monday, and the ten days begin after it. */
    @Test
    void takesEffectWhenNeitherPartyCanAppeal() {
        CaseNo caseNo = pending("ORDINARY");
        ownAppeal.lostInPart(
                caseNo,
                decision(LocalDate.parse("2026-04-02"), 10, false),
                LocalDate.parse("2026-04-10"),
                Actor.SYSTEM);
        ownAppeal.waived(caseNo, "Enough", Actor.SYSTEM);

        assertRefused(
                () -> enforceJudgment.appealed(caseNo, LocalDate.parse("2026-04-20"), Actor.SYSTEM),
                "appealedOn",
                "proceedings.appeal-late");
        assertThat(enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM)).isEqualTo("2026-05-08");
    }

    /** Two years from the last day to perform, 5 May 2024; from 3 October 2024 they would end in the holidays of 2026. */
    @Test
    void mayBeExecutedForTwoYearsFromAnInterruption() {
        CaseNo caseNo = pending("SMALL_CLAIMS", LocalDate.parse("2024-03-04"));
        pursueSuit.judged(caseNo, decision(LocalDate.parse("2024-04-26"), 10, false), Actor.SYSTEM);
        LocalDate performBy = enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM);
        assertRefused(() -> interrupted(caseNo, performBy, "proof of posting"), "on", "proceedings.interruption-day");
        assertRefused(
                () -> interrupted(caseNo, LocalDate.parse("2024-10-03"), " "),
                "proof",
                "proceedings.interruption-proof");

        interrupted(caseNo, LocalDate.parse("2024-10-03"), "proof of posting");

        assertThat(dates.of(caseNo))
                .filteredOn(date -> date.kind() == CourtDate.Kind.EXECUTION)
                .extracting(CourtDate::since, CourtDate::on)
                .containsExactly(tuple(LocalDate.parse("2024-10-03"), LocalDate.parse("2026-10-08")));
        assertRefused(
                () -> interrupted(caseNo, LocalDate.parse("2024-10-01"), "an earlier demand"),
                "on",
                "proceedings.interruption-day");
        assertRefused(
                () -> interrupted(caseNo, LocalDate.parse("2026-10-09"), "a demand too late"),
                "on",
                "proceedings.interruption-day");
    }

    /** As limitation (CC 194): an estate without administrator in the last six months, until 15 May 2024, or removed before. */
    @Test
    void mayBeExecutedForSixMonthsAfterAnObstacleWasRemoved() {
        CaseNo caseNo = pending("SMALL_CLAIMS", LocalDate.parse("2022-03-01"));
        pursueSuit.judged(caseNo, decision(LocalDate.parse("2022-06-18"), 10, false), Actor.SYSTEM);
        assertThat(enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM)).isEqualTo("2022-06-28");
        assertRefused(
                () -> suspended(caseNo, "2023-12-01", "2023-12-28"), "until", "proceedings.suspension-without-effect");
        assertRefused(() -> suspended(caseNo, "2024-07-01", "2024-08-31"), "until", "proceedings.suspension-days");
        assertRefused(() -> suspended(caseNo, "2024-05-15", "2024-03-01"), "until", "proceedings.suspension-days");
        assertThat(suit(caseNo).known().obstacles()).isEmpty();

        assertThat(suspended(caseNo, "2024-03-01", "2024-05-15")).isEqualTo("2024-11-15");

        assertThat(dates.of(caseNo))
                .filteredOn(date -> date.kind() == CourtDate.Kind.EXECUTION)
                .extracting(CourtDate::since, CourtDate::on)
                .containsExactly(tuple(LocalDate.parse("2022-06-28"), LocalDate.parse("2024-11-15")));
        assertRefused(() -> suspended(caseNo, "2024-03-01", "2024-06-15"), "until", "proceedings.suspension-days");
        assertThat(executionTime.notSuspended(caseNo, LocalDate.parse("2024-03-01"), "no estate at all", Actor.SYSTEM))
                .isEqualTo("2024-06-28");
        assertThat(suspended(caseNo, "2024-03-01", "2024-06-15")).isEqualTo("2024-12-16");
        assertThat(interrupted(caseNo, LocalDate.parse("2024-12-02"), "proof of posting"))
                .isEqualTo("2026-12-02");
    }

    private LocalDate suspended(CaseNo caseNo, String on, String until) {
        return executionTime.suspended(
                caseNo,
                new Suspension.Obstacle(LocalDate.parse(on), LocalDate.parse(until)),
                "no administrator of the estate",
                Actor.SYSTEM);
    }

    /** Paid by dates: the two years run from the last one (CPL 250), or from the missed one where that makes all due. */
    @ParameterizedTest(name = "all due on a miss: {0}: by {1}")
    @CsvSource({"false, 2026-08-31, 2028-08-31", "true, 2026-06-30, 2028-06-30"})
    void isExecutedFromTheDatesThatAreSettled(boolean allDueOnMiss, LocalDate performBy, LocalDate executionBy) {
        CaseNo caseNo = pending("ORDINARY");
        pursueSuit.judged(caseNo, settled(allDueOnMiss, "6000.00", "2026-06-30", "2026-08-31"), Actor.SYSTEM);
        assertThat(enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM)).isEqualTo("2026-08-31");
        assertThat(dates.of(caseNo))
                .filteredOn(date -> date.kind() == CourtDate.Kind.MISSED)
                .extracting(CourtDate::on)
                .containsExactly(LocalDate.parse("2026-06-30"));

        watchSettlement.callIn(caseNo, Actor.SYSTEM);

        assertThat(proceedings.pending(caseNo).orElseThrow().known().performBy())
                .isEqualTo(performBy);
        assertThat(dates.of(caseNo))
                .filteredOn(date -> date.kind() == CourtDate.Kind.EXECUTION)
                .extracting(CourtDate::on)
                .containsExactly(executionBy);
        assertThatThrownBy(() -> watchSettlement.callIn(caseNo, Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("proceedings.nothing-missed"));
        enforceJudgment.executionApplied(caseNo, "(2026)试0002执1号", LocalDate.parse("2026-07-01"), Actor.SYSTEM);
    }

    /** A miss that nobody acted on for two years ends the safe time, on Monday, 30 March 2026; the last date's still runs. */
    @Test
    void isExecutedAfterAMissOfLongAgoUntilTheLastDatesTimeEnds() {
        CaseNo caseNo = pending("ORDINARY", LocalDate.parse("2024-01-08"));
        pursueSuit.judged(
                caseNo,
                settled(LocalDate.parse("2024-02-02"), true, "6000.00", "2024-03-29", "2026-06-30"),
                Actor.SYSTEM);
        enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM);
        watchSettlement.callIn(caseNo, Actor.SYSTEM);

        assertThat(dates.of(caseNo))
                .filteredOn(date -> date.kind() == CourtDate.Kind.EXECUTION)
                .extracting(CourtDate::on)
                .containsExactly(LocalDate.parse("2026-03-30"));
        assertRefused(
                () -> enforceJudgment.executionApplied(
                        caseNo, "(2028)试0002执1号", LocalDate.parse("2028-07-03"), Actor.SYSTEM),
                "appliedOn",
                "proceedings.execution-late");
        assertThat(interrupted(caseNo, LocalDate.parse("2026-07-03"), "proof of posting"))
                .isEqualTo("2028-07-03");
        enforceJudgment.executionApplied(caseNo, "(2026)试0002执2号", LocalDate.parse("2026-07-06"), Actor.SYSTEM);
    }

    @Test
    void isSettledByDatesThatAddUp() {
        assertRefused(
                () -> settled(false, "5999.99", "2026-06-30", "2026-08-31"),
                "instalments",
                "proceedings.instalments-sum");
        assertRefused(
                () -> settled(false, "6000.00", "2026-06-30", "2026-06-30"),
                "instalments",
                "proceedings.instalments-order");
        assertRefused(
                () -> settled(false, "6000.00", "2026-04-01", "2026-08-31"), "instalments", "proceedings.too-early");
    }

    /** On 2 April 2026 for ¥10,000: one part by the first day, ¥4,000 by the second. */
    private static Judgment settled(boolean allDueOnMiss, String part, String first, String second) {
        return settled(LocalDate.parse("2026-04-02"), allDueOnMiss, part, first, second);
    }

    private static Judgment settled(LocalDate on, boolean allDueOnMiss, String part, String first, String second) {
        Settlement settlement = new Settlement(
                List.of(
                        new Settlement.Instalment(LocalDate.parse(first), Money.of(part)),
                        new Settlement.Instalment(LocalDate.parse(second), Money.of("4000.00"))),
                allDueOnMiss);
        return new Judgment(on, Money.of("10000.00"), null, null, null, true, settlement);
    }

    /** The day was typed wrong: without it the time runs from the interruption before, and the right day may be recorded. */
    @Test
    void runsAsBeforeWhereTheLastInterruptionIsWithdrawn() {
        CaseNo caseNo = pending("SMALL_CLAIMS", LocalDate.parse("2024-03-04"));
        pursueSuit.judged(caseNo, decision(LocalDate.parse("2024-04-26"), 10, false), Actor.SYSTEM);
        enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM);
        interrupted(caseNo, LocalDate.parse("2024-10-03"), "proof of posting");
        interrupted(caseNo, LocalDate.parse("2026-09-10"), "receipt of a payment");

        assertThatThrownBy(() ->
                        executionTime.notInterrupted(caseNo, LocalDate.parse("2024-10-03"), "wrong", Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("proceedings.interruption-not-last"));
        assertRefused(
                () -> executionTime.notInterrupted(caseNo, LocalDate.parse("2026-09-10"), " ", Actor.SYSTEM),
                "why",
                "proceedings.interruption-why");
        assertThat(executionTime.notInterrupted(
                        caseNo, LocalDate.parse("2026-09-10"), "the receipt says August", Actor.SYSTEM))
                .isEqualTo("2026-10-08");
        assertThat(timeline.of(caseNo))
                .filteredOn(entry -> entry.kind().equals("execution-not-interrupted"))
                .extracting(TimelineEntry::actor, entry -> entry.args().get("why"))
                .containsExactly(tuple(Actor.SYSTEM.id(), "the receipt says August"));
        assertThat(interrupted(caseNo, LocalDate.parse("2026-08-10"), "receipt of a payment"))
                .isEqualTo("2028-08-10");
    }

    private LocalDate interrupted(CaseNo caseNo, LocalDate on, String proof) {
        return executionTime.interrupted(
                caseNo, new ExecutionTime.Interruption(ExecutionTime.Kind.DEMAND, on, proof), Actor.SYSTEM);
    }

    /** The lender won: the first judgment's ten days run from the end of the appeal, and its fee stays paid. */
    @Test
    void standsWhenTheAppealIsDismissedOrWithdrawn() {
        CaseNo caseNo = judged("ORDINARY", LocalDate.parse("2026-04-02"));
        appeal(caseNo, LocalDate.parse("2026-04-17"));

        assertRefused(
                () -> secondInstance.upheld(caseNo, LocalDate.parse("2026-04-16"), Actor.SYSTEM),
                "servedOn",
                "proceedings.too-early");
        secondInstance.upheld(caseNo, LocalDate.parse("2026-09-26"), Actor.SYSTEM);

        assertThat(enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM)).isEqualTo("2026-10-08");
        assertThat(proceedings.pending(caseNo).orElseThrow().known().amount()).isEqualTo(Money.of("10000.00"));
    }

    /** An upheld judgment was taken for served with the second decision once: its interest for the delay would begin late. */
    @Test
    void anUpheldJudgmentThatLostItsDayGetsItBackFromTheTimeline() throws IOException {
        CaseNo upheld = judged("ORDINARY", LocalDate.parse("2026-04-02"));
        appeal(upheld, LocalDate.parse("2026-04-17"));
        secondInstance.upheld(upheld, LocalDate.parse("2026-09-26"), Actor.SYSTEM);
        CaseNo changed = judged("ORDINARY", LocalDate.parse("2026-04-02"));
        appeal(changed, LocalDate.parse("2026-04-17"));
        pursueSuit.judged(changed, decision(LocalDate.parse("2026-09-26"), 10, false), Actor.SYSTEM);
        jdbc.sql("update court_proceeding set awarded_on = served_on where case_no in (?, ?)")
                .params(upheld.value(), changed.value())
                .update();

        jdbc.sql(new ClassPathResource("db/migration/V238__courtproceedings_awarded_on.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();

        assertThat(proceedings.pending(upheld).orElseThrow().known().awardedOn())
                .isEqualTo("2026-04-02");
        assertThat(proceedings.pending(changed).orElseThrow().known().awardedOn())
                .isEqualTo("2026-09-26");
    }

    @Test
    void givesNothingBackOfTheFeeOnceItWasAppealed() {
        CaseNo caseNo = judged("ORDINARY", LocalDate.parse("2026-04-02"));
        appeal(caseNo, LocalDate.parse("2026-04-17"));
        pursueSuit.ended(caseNo, Standing.feePaid, "withdrawn", LocalDate.parse("2026-09-28"), null, Actor.SYSTEM);

        assertThat(proceedings.latest(caseNo).orElseThrow().refund()).isNull();
    }

    /** Ten days from the service of a ruling on the lender, to a Sunday that is worked, without a fee; fifteen of a judgment (CPL 171; 费用办法 8). */
    @Test
    void aRulingThatDismissesTheSuitIsAppealedInTenDaysAndBringsTheFeeBack() {
        CaseNo caseNo = pending("ORDINARY");
        ownAppeal.suitDismissed(caseNo, LocalDate.parse("2026-09-10"), Actor.SYSTEM);
        assertDates(caseNo, tuple(CourtDate.Kind.OWN_APPEAL, LocalDate.parse("2026-09-20")));
        assertThat(Reason.source(dates.of(caseNo).get(0).source(), Locale.ENGLISH))
                .isEqualTo("Civil Procedure Law arts. 157 and 171(2)");
        assertRefused(
                () -> ownAppeal.filed(caseNo, appeal("2026-09-21", null), Actor.SYSTEM),
                "appealedOn",
                "proceedings.appeal-late");
        ownAppeal.filed(caseNo, appeal("2026-09-20", null), Actor.SYSTEM);
        assertThat(dates.of(caseNo)).isEmpty();
        assertRefused(
                () -> pursueSuit.judged(caseNo, decision(LocalDate.parse("2026-11-20"), 10, false), Actor.SYSTEM),
                "outcome",
                "proceedings.ruling-appealed");
        assertRefused(
                () -> ownAppeal.suitDismissed(caseNo, LocalDate.parse("2026-11-20"), Actor.SYSTEM),
                "outcome",
                "proceedings.final");

        ownAppeal.suitDismissedFinally(caseNo, LocalDate.parse("2026-11-20"), Actor.SYSTEM);

        assertThat(suit(caseNo).ending()).isEqualTo("suitDismissed");
        assertThat(suit(caseNo).refund().due()).hasToString("50.00");
    }

    /** Final at once of small claims, which give back what was halved (费用办法 27); a payment order has no suit to dismiss. */
    @Test
    void aRulingInSmallClaimsIsFinal() {
        CaseNo small = pending("SMALL_CLAIMS");
        LocalDate received = LocalDate.parse("2026-09-10");
        assertRefused(() -> ownAppeal.suitDismissed(small, received, Actor.SYSTEM), "outcome", "proceedings.final");
        ownAppeal.suitDismissedFinally(small, received, Actor.SYSTEM);
        assertThat(suit(small).refund().due()).hasToString("50.00");

        assertRefused(
                () -> ownAppeal.suitDismissedFinally(pending("PAYMENT_ORDER"), received, Actor.SYSTEM),
                "outcome",
                "proceedings.suit-only");
        assertRefused(
                () -> ownAppeal.suitDismissedFinally(pending("ORDINARY"), received, Actor.SYSTEM),
                "outcome",
                "proceedings.ruling-appealable");
    }

    @Test
    void theFirstInstanceHearsASuitWhoseDismissalWasSetAside() {
        CaseNo caseNo = pending("SIMPLIFIED");
        ownAppeal.suitDismissed(caseNo, LocalDate.parse("2026-04-02"), Actor.SYSTEM);
        ownAppeal.filed(caseNo, appeal("2026-04-10", null), Actor.SYSTEM);

        secondInstance.sentBack(caseNo, LocalDate.parse("2026-05-11"), Actor.SYSTEM);

        assertDates(caseNo, tuple(CourtDate.Kind.TRIAL, LocalDate.parse("2026-08-11")));
        pursueSuit.judged(caseNo, decision(LocalDate.parse("2026-06-10"), 10, false), Actor.SYSTEM);
        assertDates(caseNo, tuple(CourtDate.Kind.APPEAL, LocalDate.parse("2026-06-25")));
    }

    /** ¥333.33 were paid for the lender's appeal, of which half comes back, to the fen; of the ¥50 before nothing. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"withdrawn, 166.67", "mediated, 166.67", "sentBack, 333.33", "upheld,"})
    void thePartOfTheFeeOfHisAppealComesBack(String how, String due) {
        CaseNo caseNo = pending("ORDINARY");
        ownAppeal.lostInPart(
                caseNo,
                decision(LocalDate.parse("2026-04-02"), 10, false),
                LocalDate.parse("2026-04-02"),
                Actor.SYSTEM);
        ownAppeal.filed(caseNo, appeal("2026-04-15", null), Actor.SYSTEM);
        lodgeSuit.restPaid(caseNo, Money.of("333.33"), LocalDate.parse("2026-04-16"), Actor.SYSTEM);
        LocalDate end = LocalDate.parse("2026-06-01");

        switch (how) {
            case "withdrawn" -> secondInstance.withdrawn(caseNo, end, Actor.SYSTEM);
            case "mediated" -> pursueSuit.judged(caseNo, decision(end, 10, true), Actor.SYSTEM);
            case "sentBack" -> secondInstance.sentBack(caseNo, end, Actor.SYSTEM);
            default -> secondInstance.upheld(caseNo, end, Actor.SYSTEM);
        }

        assertThat(Optional.ofNullable(suit(caseNo).refund())
                        .map(refund -> refund.due().toString()))
                .isEqualTo(Optional.ofNullable(due));
        assertThat(suit(caseNo).standing()).isEqualTo(how.equals("sentBack") ? Standing.feePaid : Standing.judged);
    }

    /** What comes back of an appeal is awaited with what comes back when the suit is withdrawn afterwards: half of ¥50. */
    @Test
    void aSecondRefundIsAwaitedWithTheFirst() {
        CaseNo caseNo = pending("ORDINARY");
        ownAppeal.lost(caseNo, LocalDate.parse("2026-04-02"), Actor.SYSTEM);
        ownAppeal.filed(caseNo, appeal("2026-04-15", null), Actor.SYSTEM);
        lodgeSuit.restPaid(caseNo, Money.of("333.33"), LocalDate.parse("2026-04-16"), Actor.SYSTEM);
        secondInstance.sentBack(caseNo, LocalDate.parse("2026-06-01"), Actor.SYSTEM);
        pursueSuit.withdrawn(caseNo, null, Actor.SYSTEM);

        assertThat(suit(caseNo).refund().due()).hasToString("358.33");
        feeRefund.received(caseNo, Money.of("358.33"), LocalDate.parse("2026-06-10"), Actor.SYSTEM);
        assertThat(suit(caseNo).refund().received()).hasToString("358.33");
    }

    /** Nobody appealed against what the debtor had appealed: his fee is none of the lender's. */
    @Test
    void theDebtorsAppealBringsTheLenderNothingBack() {
        CaseNo caseNo = judged("ORDINARY", LocalDate.parse("2026-04-02"));
        appeal(caseNo, LocalDate.parse("2026-04-17"));
        secondInstance.withdrawn(caseNo, LocalDate.parse("2026-05-11"), Actor.SYSTEM);

        assertThat(suit(caseNo).refund()).isNull();
        assertThat(enforceJudgment.tookEffect(caseNo, false, Actor.SYSTEM)).isEqualTo("2026-05-21");
    }

    @Test
    void doesNotStandWhereNobodyAppealed() {
        assertRefused(
                () -> secondInstance.upheld(pending("ORDINARY"), LocalDate.parse("2026-04-02"), Actor.SYSTEM),
                "outcome",
                "proceedings.not-appealed");
    }

    private static OwnAppeal.Appeal appeal(String on, String feeNoticeOn) {
        return new OwnAppeal.Appeal(
                LocalDate.parse(on), null, feeNoticeOn == null ? null : LocalDate.parse(feeNoticeOn));
    }

    private void appeal(CaseNo caseNo, LocalDate on) {
        enforceJudgment.appealed(caseNo, on, Actor.SYSTEM);
    }

    private CaseNo judged(String route, LocalDate servedOn) {
        CaseNo caseNo = pending(route);
        pursueSuit.judged(caseNo, decision(servedOn, 10, false), Actor.SYSTEM);
        return caseNo;
    }

    private static Judgment decision(LocalDate servedOn, Integer performDays, boolean mediated) {
        return new Judgment(servedOn, Money.of("10000.00"), null, null, performDays, mediated);
    }

    private CaseNo pending(String route) {
        return pending(route, FILED);
    }

    private CaseNo pending(String route, LocalDate filed) {
        CaseNo caseNo = filed(route, filed);
        lodgeSuit.accepted(caseNo, "(2026)试0002民初1号", filed, Actor.SYSTEM);
        lodgeSuit.feePaid(caseNo, Money.of("50.00"), null, filed, Actor.SYSTEM);
        return caseNo;
    }

    private CaseNo filed(String route, LocalDate filed) {
        CaseNo caseNo = samples.openWithoutLadder("DECIDED-" + UUID.randomUUID(), "张小明", LocalDate.parse("2025-09-15"));
        timeline.record(
                caseNo,
                "suit-filed",
                Actor.SYSTEM,
                Map.of("court", "试验区人民法院", "number", "(2026)试0002民初1号", "on", filed, "route", route));
        lodgeSuit.open(caseNo);
        return caseNo;
    }

    private static void assertRefused(ThrowingCallable act, String field, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field, FieldError::code)
                                .containsExactly(tuple(field, code)));
    }
}
